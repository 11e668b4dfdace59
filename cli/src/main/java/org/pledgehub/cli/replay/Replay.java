package org.pledgehub.cli.replay;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.pledgehub.cli.report.FactsReader;
import org.pledgehub.cli.report.Lag;
import org.pledgehub.cli.report.QuietWatch;
import org.pledgehub.cli.report.Report;
import org.pledgehub.connectors.mapping.FileTotals;
import org.pledgehub.connectors.mapping.MappedEvent;

/** One replay: events are sent, the day comes, the hub answers everything, the topics are read back. */
final class Replay {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Maps all rows and hands each event over. */
    @FunctionalInterface
    interface Rows {

        /** Runs once; what became of the rows. */
        List<FileTotals> to(EventTaker taker) throws IOException;
    }

    /** Takes each mapped event. */
    @FunctionalInterface
    interface EventTaker {

        /** An event, in the order of the files. */
        void take(MappedEvent event);
    }

    /**
     * What came of it.
     *
     * @param report the report
     * @param behind what the hub has not finished; empty when it is quiet
     * @param totals what became of the rows
     */
    record Outcome(Report report, List<Lag> behind, List<FileTotals> totals) {}

    private final ReplayInputs inputs;
    private final StoryClock story;
    private final Clock wall;

    /**
     * A replay.
     *
     * @param story whether and to what day the hub's date is moved
     * @param wall tells when it began and how long it took
     */
    Replay(ReplayInputs inputs, StoryClock story, Clock wall) {
        this.inputs = inputs;
        this.story = story;
        this.wall = wall;
    }

    Outcome into(ReplayHub hub, Rows rows) throws IOException {
        var startedAt = wall.instant();
        if (story instanceof StoryClock.SetTo) {
            hub.refuseStoryClockOutsideTrials();
        }
        var topics = hub.topics();
        try (var sender = new EventSender(topics);
                var watch = new QuietWatch(topics, hub::isReady)) {
            var totals = rows.to(sender::send);
            if (story instanceof StoryClock.SetTo(var asOf)) {
                sender.tick(asOf);
            }
            sender.flush();
            var behind = watch.await(PATIENCE);
            var facts = new FactsReader(topics).read();
            var took = Duration.between(startedAt, wall.instant());
            return new Outcome(
                    new Report(ReplayReport.run(startedAt, took, inputs.mappings(), totals), facts), behind, totals);
        }
    }
}
