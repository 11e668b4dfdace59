package org.pledgehub.cli.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.Hub;
import org.pledgehub.cli.ledger.PoolOptions;
import org.pledgehub.cli.report.LatestRecords;
import org.pledgehub.cli.table.ReportFile;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.DutyView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hub archive}: which material of a pool's filings and applications is there, which is missing, and since when. */
@Command(
        name = "archive",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what came with each filing (art. 16) and each application for reimbursement (art. 15) of a pool, what is"
                    + " missing, and since when; then its spot checks (art. 6(5)) and the checks of its operator's conditions"
                    + " (art. 7) with their next date.",
            "Exit 1 where something is missing."
        })
public final class ArchiveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Hub hub;

    @Mixin
    private PoolOptions options = new PoolOptions();

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean asJson;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "Write the rows as CSV too, UTF-8 with a byte order mark, headers in both languages.")
    private Optional<Path> csv = Optional.empty();

    @Override
    public Integer call() throws Exception {
        var pages = new ArchivePages(options.attempt(this::rows));
        csv.ifPresent(file -> ReportFile.write(file, pages.table()));
        var out = spec.commandLine().getOut();
        if (asJson) {
            out.println(pages.json(options.pool()));
        } else {
            pages.lines(hub.language()).forEach(out::println);
        }
        out.flush();
        return pages.incomplete() == 0 ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private List<ArchiveRow> rows() {
        var topics = options.topics();
        var archive = new PoolArchive(options.pool(), options.ledger(topics));
        var rows = new ArrayList<>(archive.rows(
                LatestRecords.of(topics, topics.catalog().deadlines(), DeadlineView.class),
                LatestRecords.of(topics, topics.catalog().claims(), ClaimView.class)));
        rows.addAll(archive.checks(LatestRecords.of(topics, topics.catalog().duties(), DutyView.class)));
        return rows;
    }
}
