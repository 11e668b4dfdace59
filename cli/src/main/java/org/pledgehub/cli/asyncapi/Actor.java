package org.pledgehub.cli.asyncapi;

import org.pledgehub.cli.text.Sentence;
import org.pledgehub.streams.topology.Room;

/** Who sends to topics and receives from them. */
public enum Actor {
    /** A party, on the topics that carry its id. */
    PARTY("party", "参与方", "the party"),
    /** The application that reads the parties' topics. */
    INTAKE("intake", "接入", "the intake"),
    /** The room of rights. */
    RIGHT_ROOM("right-room", "权利室", "the right room"),
    /** The room of loans. */
    LOAN_ROOM("loan-room", "贷款室", "the loan room"),
    /** The room of pools. */
    POOL_ROOM("pool-room", "资金池室", "the pool room"),
    /** The room of subsidies. */
    SUBSIDY_ROOM("subsidy-room", "补贴室", "the subsidy room"),
    /** The rooms alike: what all of them read. */
    CORE("core", "各室", "every room"),
    /** The hub beside its rooms: the day's tick, writer schemas. */
    RUNTIME("runtime", "运行程序", "the running hub"),
    /** {@code hub install} and {@code hub … apply}. */
    TOOLS("tools", "安装与登记命令", "the commands that install and register"),
    /** The authority's audit. */
    AUDIT("audit", "审计", "audit"),
    /** Dashboards and the database behind them. */
    DASHBOARDS("dashboards", "看板与数据库", "dashboards and databases"),
    /** Whoever operates the hub. */
    OPERATIONS("operations", "运维", "operations");

    private final String id;
    private final String zh;
    private final String en;

    Actor(String id, String zh, String en) {
        this.id = id;
        this.zh = zh;
        this.en = en;
    }

    /** The word in names of operations: a-z and hyphens. */
    public String id() {
        return id;
    }

    /** The name for people. */
    public Sentence words() {
        return new Sentence(zh, en);
    }

    static Actor of(Room room) {
        return switch (room) {
            case RIGHT -> RIGHT_ROOM;
            case LOAN -> LOAN_ROOM;
            case POOL -> POOL_ROOM;
            case SUBSIDY -> SUBSIDY_ROOM;
        };
    }
}
