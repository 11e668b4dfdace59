package org.pledgehub.cli.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.dhatim.fastexcel.Workbook;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.Hub;
import org.pledgehub.cli.ledger.PoolOptions;
import org.pledgehub.cli.report.HubTopics;
import org.pledgehub.cli.report.LatestRecords;
import org.pledgehub.cli.table.CsvPage;
import org.pledgehub.cli.table.Table;
import org.pledgehub.cli.table.TableSheet;
import org.pledgehub.cli.text.EnvironmentFailure;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.contract.out.PoolExposure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hub sheet}: the yearly figures of a pool as files. */
@Command(
        name = "sheet",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the yearly figures of a pool: sheet-POOL-YEAR.xlsx with figures, loans and claims, and each of them as CSV.",
            "Exit 1 where the sums are not those of the pool's aggregate."
        })
public final class SheetCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Hub hub;

    @Mixin
    private PoolOptions options = new PoolOptions();

    @Option(names = "--year", paramLabel = "YEAR", required = true, description = "Year of legal dates.")
    private int year;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for the files.")
    private Path folder;

    private record Made(PoolYear year, List<Sentence> differences) {}

    @Override
    public Integer call() throws Exception {
        var made = options.attempt(this::read);
        write(made.year()).forEach(file -> spec.commandLine().getOut().println(file));
        spec.commandLine().getOut().flush();
        made.year()
                .shownOn()
                .map(day -> noted(made.year(), day))
                .ifPresent(note -> spec.commandLine().getErr().println(note.in(hub.language())));
        made.differences().forEach(difference -> spec.commandLine().getErr().println(difference.in(hub.language())));
        return made.differences().isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private static Sentence noted(PoolYear of, LocalDate day) {
        return new Sentence(
                "贷款余额、还款、出险和状态为 " + day + " 的数据，不是 " + of.lastDay() + " 的",
                "Loan balances, repayments, defaults and stages are those of " + day + ", not of " + of.lastDay());
    }

    private Made read() {
        var topics = options.topics();
        var pool = options.pool();
        var last = LocalDate.of(year, 12, 31);
        var all = loans(topics);
        var ofYear = new PoolYear(
                pool,
                year,
                options.ledger(topics),
                all.stream()
                        .filter(loan -> loan.getDisbursedOn() != null
                                && !loan.getDisbursedOn().isAfter(last))
                        .toList(),
                LatestRecords.of(topics, topics.catalog().deadlines(), DeadlineView.class).stream()
                        .filter(filing -> filing.getPool().equals(pool))
                        .toList(),
                LatestRecords.of(topics, topics.catalog().claims(), ClaimView.class).stream()
                        .filter(claim -> claim.getPool().equals(pool))
                        .sorted(Comparator.comparing(ClaimView::getClaimId))
                        .toList(),
                exposure(topics));
        return new Made(ofYear, new SheetCheck(ofYear, all).differences());
    }

    private List<LoanView> loans(HubTopics topics) {
        return LatestRecords.of(topics, topics.catalog().loans(), LoanView.class).stream()
                .filter(loan -> options.pool().equals(loan.getPool()) && PoolYear.counts(loan))
                .sorted(Comparator.comparing(LoanView::getLoan))
                .toList();
    }

    private PoolExposure exposure(HubTopics topics) {
        return LatestRecords.of(topics, topics.catalog().poolExposure(), PoolExposure.class).stream()
                .filter(shown -> shown.getPool().equals(options.pool()))
                .findFirst()
                .orElseThrow(() -> new InputFailure(new Sentence(
                        "资金池 " + options.pool() + " 尚无任何数据",
                        "Nothing has been reported of the pool " + options.pool() + " yet")));
    }

    private List<Path> write(PoolYear made) {
        var name = "sheet-" + options.pool() + "-" + year;
        var figures = new SheetFigures(made).table();
        var loans = SheetLists.loans(made);
        var claims = SheetLists.claims(made);
        try {
            Files.createDirectories(folder);
            var workbook = folder.resolve(name + ".xlsx");
            workbook(workbook, figures, loans, claims);
            return List.of(
                    workbook,
                    csv(name + "-figures.csv", figures),
                    csv(name + "-loans.csv", loans),
                    csv(name + "-claims.csv", claims));
        } catch (IOException unwritable) {
            throw new EnvironmentFailure(
                    new Sentence("无法写入文件夹 " + folder, folder + " cannot be written to"), unwritable);
        }
    }

    private static void workbook(Path file, Table figures, Table loans, Table claims) throws IOException {
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "PledgeHub", "1.0")) {
            TableSheet.write(workbook.newWorksheet("年度数据 figures"), 0, figures);
            TableSheet.write(workbook.newWorksheet("贷款 loans"), 0, loans);
            TableSheet.write(workbook.newWorksheet("补偿 claims"), 0, claims);
        }
    }

    private Path csv(String name, Table table) throws IOException {
        var file = folder.resolve(name);
        CsvPage.write(file, table);
        return file;
    }
}
