package org.pledgehub.cli.replay;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pledgehub.cli.report.FactsReader;
import org.pledgehub.cli.report.Lag;
import org.pledgehub.cli.report.QuietWatch;
import org.pledgehub.cli.report.Report;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.connectors.mapping.FileTotals;
import org.pledgehub.connectors.mapping.MappedEvent;
import org.pledgehub.streams.install.Setup;

/** One replay: the hub begins, events are sent, the day comes, the hub answers everything, the topics are read back. */
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
    private final Setup setup;
    private final Optional<LocalDate> asOf;

    Replay(ReplayInputs inputs, Setup setup, Optional<LocalDate> asOf) {
        this.inputs = inputs;
        this.setup = setup;
        this.asOf = asOf;
    }

    Outcome into(ReplayHub hub, Rows rows) throws IOException {
        var startedAt = Instant.now();
        hub.begin(setup);
        refuseTicksOutsideTrials(hub);
        var topics = hub.topics();
        try (var sender = new EventSender(topics);
                var watch = new QuietWatch(topics, hub::isReady)) {
            var totals = rows.to(sender::send);
            asOf.ifPresent(sender::tick);
            sender.flush();
            var behind = watch.await(PATIENCE);
            var facts = new FactsReader(topics).read();
            var took = Duration.between(startedAt, Instant.now());
            return new Outcome(
                    new Report(ReplayReport.run(startedAt, took, inputs.mappings(), totals), facts), behind, totals);
        }
    }

    private void refuseTicksOutsideTrials(ReplayHub hub) {
        if (asOf.isPresent() && !hub.isTrial()) {
            throw new InputFailure(new Sentence(
                    "该枢纽不是试运行安装（hub install --purpose TRIAL），不能用 --as-of 拨动日期。",
                    "This hub is not a trial (hub install --purpose TRIAL), so --as-of may not move its date."));
        }
    }
}
