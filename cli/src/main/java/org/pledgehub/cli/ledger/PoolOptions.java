package org.pledgehub.cli.ledger;

import java.util.List;
import java.util.concurrent.Callable;
import org.pledgehub.cli.ops.HubOptions;
import org.pledgehub.cli.report.HubTopics;
import org.pledgehub.cli.report.LedgerTopic;
import org.pledgehub.cli.report.RegisteredPool;
import org.pledgehub.cli.send.TopicsAsInstalled;
import org.pledgehub.domain.ledger.LedgerEntry;
import org.pledgehub.streams.ledger.LedgerRecords;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which pool of which hub a command tells of. */
public final class PoolOptions {

    @Mixin
    private HubOptions hub = new HubOptions();

    @Option(names = "--pool", paramLabel = "POOL", required = true, description = "The pool.")
    private String pool = "";

    /** Id of the pool. */
    public String pool() {
        return pool;
    }

    /**
     * Topics of the hub.
     *
     * @throws org.pledgehub.cli.text.InputFailure where no such pool is registered
     */
    public HubTopics topics() {
        var topics = TopicsAsInstalled.of(hub.config());
        RegisteredPool.require(topics, pool);
        return topics;
    }

    /** Does something to the hub, as {@link HubOptions#attempt} does. */
    public <T> T attempt(Callable<T> action) throws Exception {
        return hub.attempt(action);
    }

    /** The pool's ledger, in the order of booking; empty where nothing has been booked. */
    public List<LedgerEntry> ledger(HubTopics topics) {
        return LedgerTopic.read(topics).stream()
                .filter(entry -> entry.getPool().equals(pool))
                .map(LedgerRecords::read)
                .toList();
    }
}
