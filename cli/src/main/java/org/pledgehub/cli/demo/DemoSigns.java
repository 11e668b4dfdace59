package org.pledgehub.cli.demo;

import java.net.URI;
import java.util.List;
import org.pledgehub.cli.cluster.TrialHub;
import org.pledgehub.cli.text.Sentence;

/** Where a visitor of the demo can look, and how to leave. */
final class DemoSigns {
    /** What becomes of the demo's folder. */
    enum Folder {
        /** It goes away with the demo. */
        TEMPORARY,
        /** The user named it, so it stays. */
        KEPT
    }

    private DemoSigns() {}

    static List<Sentence> whereToLook(TrialHub trial) {
        var cluster = trial.cluster();
        var catalog = trial.topics().catalog();
        var port = URI.create(cluster.hubUrl()).getPort();
        var there = " --bootstrap-servers " + cluster.bootstrapServers() + " --registry " + cluster.registryUrl();
        return List.of(
                new Sentence("健康 ", "Health ").with(cluster.hubUrl() + "/health/ready"),
                new Sentence("指标 ", "Metrics ").with(cluster.hubUrl() + "/metrics"),
                new Sentence("状态 ", "Status ").with("./hub status" + there + " --set http.port=" + port),
                new Sentence("敞口 ", "Exposure ").with("./hub tail " + catalog.poolExposure() + there),
                new Sentence("触发 ", "Triggers ").with("./hub tail " + catalog.auditTriggers() + there),
                new Sentence("案件 ", "Claims ").with("./hub tail " + catalog.claims() + there),
                new Sentence("账簿 ", "Books ").with("./hub ledger verify --pool " + StoryCast.POOL_TECH + there),
                new Sentence("期限 ", "Deadlines ").with("./hub tail " + catalog.deadlines() + there),
                new Sentence("事项 ", "Duties ").with("./hub duties --on " + DemoStory.LAST_DAY + there),
                new Sentence("回执 ", "Answers ").with("./hub tail " + catalog.feedback(StoryCast.CHANGQIAO) + there),
                new Sentence("文件夹（日志、pids.json）", "Folder (logs, pids.json) ").with(cluster.directory()),
                new Sentence(
                        "演示的日历从 " + DemoStory.LAST_DAY + " 起每两秒前进一天，所以期限会陆续变为逾期。",
                        "The story's calendar goes on from " + DemoStory.LAST_DAY
                                + ", a day every two seconds, so what was open becomes missed."));
    }

    static List<Sentence> howToStop(Folder folder) {
        return switch (folder) {
            case TEMPORARY ->
                List.of(new Sentence(
                        "按 Ctrl-C。进程全部结束，临时数据全部删除。", "Press Ctrl-C. All processes end and all temporary data goes."));
            case KEPT ->
                List.of(new Sentence("按 Ctrl-C。进程全部结束，文件夹保留。", "Press Ctrl-C. All processes end; the folder stays."));
        };
    }
}
