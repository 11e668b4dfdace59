package org.pledgehub.cli.duty;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.ops.HubOptions;
import org.pledgehub.cli.report.LatestRecords;
import org.pledgehub.cli.rules.DayConverter;
import org.pledgehub.cli.send.TopicsAsInstalled;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.DutyView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hub duties}: open and missed duties and filings, with the days that are left. */
@Command(
        name = "duties",
        mixinStandardHelpOptions = true,
        description = {
            "Lists what is open, due soon or missed in a running hub, the most urgent first.",
            "These are duties of pools, of their claims and loans, and filings. Prints daysLeft,dueOn,certainty,",
            "state,duty,pool,about,article; fewer than no days are left where the day is over. The days are",
            "counted from --on; the state is that of the hub's own day."
        })
public final class DutiesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HubOptions hub = new HubOptions();

    @Option(names = "--pool", paramLabel = "POOL", description = "Of one pool only.")
    private Optional<String> pool = Optional.empty();

    @Option(
            names = "--on",
            paramLabel = "DAY",
            required = true,
            converter = DayConverter.class,
            description = "The day from which days are counted, yyyy-MM-dd.")
    private LocalDate day;

    @Override
    public Integer call() throws Exception {
        var topics = hub.attempt(() -> TopicsAsInstalled.of(hub.config()));
        var catalog = topics.catalog();
        var duties = hub.attempt(() -> LatestRecords.of(topics, catalog.duties(), DutyView.class));
        var filings = hub.attempt(() -> LatestRecords.of(topics, catalog.deadlines(), DeadlineView.class));
        var out = spec.commandLine().getOut();
        new DutyList(day).lines(duties, filings, pool).forEach(out::println);
        out.flush();
        return ExitCode.OK;
    }
}
