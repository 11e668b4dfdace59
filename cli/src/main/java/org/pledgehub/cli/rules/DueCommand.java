package org.pledgehub.cli.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.Hub;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.cli.text.UsageFailure;
import org.pledgehub.domain.calendar.CalendarBook;
import org.pledgehub.domain.calendar.DueDateProof;
import org.pledgehub.domain.policy.FilingRule;
import org.pledgehub.domain.policy.Policy;
import org.pledgehub.domain.policy.PolicyBook;
import org.pledgehub.domain.policy.PoolPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hub due}: when the filing of a project is due, for each day of disbursement. */
@Command(
        name = "due",
        mixinStandardHelpOptions = true,
        description = {
            "Shows by when a project must be filed, for every day of disbursement. Works offline.",
            "Prints disbursedOn,dueOn,status; status is final, or provisional where the way to the due day",
            "touches a year whose working calendar is not loaded."
        })
public final class DueCommand implements Callable<Integer> {

    private static final int LONGEST_RANGE_YEARS = 200;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Hub hub;

    @Option(names = "--policy", required = true, paramLabel = "ID|FILE", description = "Preset or policy file.")
    private String policy;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "D",
            converter = DayConverter.class,
            description = "First day of disbursement, yyyy-MM-dd.")
    private LocalDate from;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "D",
            converter = DayConverter.class,
            description = "Last day of disbursement, yyyy-MM-dd.")
    private LocalDate to;

    @Option(names = "--calendar", paramLabel = "FILE", description = "Working calendar of one more year; repeatable.")
    private List<Path> calendars = new ArrayList<>();

    @Option(names = "--explain", description = "Adds columns: last day before it moves, days walked, rule.")
    private boolean explain;

    @Override
    public Integer call() {
        if (to.isBefore(from) || to.isAfter(from.plusYears(LONGEST_RANGE_YEARS))) {
            throw new UsageFailure(
                    spec,
                    new Sentence(
                            "--to 不能早于 --from，也不能晚出二百年以上。",
                            "--to may neither be before --from nor more than 200 years after it."));
        }
        var versions = RuleFiles.policyVersions(policy);
        var book = RuleFiles.calendars(calendars);
        var page = new DuePage(hub.language());
        var lines = new ArrayList<String>();
        lines.add(explain ? DuePage.EXPLAINED_HEADER : DuePage.HEADER);
        from.datesUntil(to.plusDays(1)).forEach(day -> lines.add(line(day, versions, book, page)));
        lines.forEach(spec.commandLine().getOut()::println);
        return ExitCode.OK;
    }

    private String line(LocalDate day, List<Policy> versions, CalendarBook calendar, DuePage page) {
        var inForce = inForceOn(day, versions);
        FilingRule rule = inForce.filing()
                .required()
                .orElseThrow(() -> noFilingRule(inForce.ref().canonical()));
        DueDateProof proof = rule.proofFrom(day, calendar);
        return explain ? page.explained(proof, inForce.ref(), rule) : page.line(proof);
    }

    private PoolPolicy inForceOn(LocalDate day, List<Policy> versions) {
        if (versions.stream().noneMatch(DueCommand::hasFilingRule)) {
            throw noFilingRule(policy);
        }
        return PolicyBook.of(versions)
                .poolPolicyOn(versions.getFirst().ref().id(), day)
                .orElseThrow(() -> new InputFailure(new Sentence(
                        policy + " 在 " + day + " 没有施行中的版本（NO_POLICY_IN_FORCE）；草案不适用。请更换日期或政策。",
                        policy + " has no version in force on " + day
                                + " (NO_POLICY_IN_FORCE); drafts do not count. Choose other days or another policy.")));
    }

    private static boolean hasFilingRule(Policy version) {
        return version instanceof PoolPolicy pool && pool.filing().required().isPresent();
    }

    private static InputFailure noFilingRule(String policy) {
        return new InputFailure(new Sentence(
                policy + " 没有备案期限的规定。请用 hub policies show 查看，或给出含 filing 的政策文件。",
                policy + " has no filing rule. See hub policies show, or give a policy file that has one."));
    }
}
