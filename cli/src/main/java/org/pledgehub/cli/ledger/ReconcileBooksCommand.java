package org.pledgehub.cli.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.Hub;
import org.pledgehub.cli.table.ReportFile;
import org.pledgehub.cli.table.Table;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.domain.reconciliation.BookComparison;
import org.pledgehub.domain.reconciliation.BookDifference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hub reconcile books}: the operator's book against the authority's (Chaoyang art. 18). */
@Command(
        name = "books",
        mixinStandardHelpOptions = true,
        description = {
            "Holds two books of a pool against each other and lists what differs. Exit 1 with differences.",
            "Columns of a book: entry, date, account, debit, credit, as hub statement writes them."
        })
public final class ReconcileBooksCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OPERATOR.csv", description = "The operator's book.")
    private Path operator;

    @Parameters(index = "1", paramLabel = "AUTHORITY.csv", description = "The authority's book.")
    private Path authority;

    @Option(names = "--out", paramLabel = "FILE.csv", description = "Writes the differences as CSV too, to be signed.")
    private Optional<Path> report = Optional.empty();

    @Override
    public Integer call() {
        var result = BookComparison.of(BookFile.read(operator), BookFile.read(authority));
        print(result);
        report.ifPresent(file -> ReportFile.write(file, table(result)));
        return result.agrees() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private void print(BookComparison result) {
        var out = spec.commandLine().getOut();
        out.println(new Sentence(
                        "相符 " + result.lines() + " 行，差异 " + result.differences().size() + " 项",
                        result.lines() + " lines agree, " + result.differences().size() + " differ")
                .in(Hub.of(spec).language()));
        result.balances()
                .forEach((account, balance) -> out.println(account + ","
                        + balance.first().yuan() + "," + balance.second().yuan()));
        result.differences()
                .forEach(found -> out.println("  " + found.kind() + " "
                        + title(found).in(Hub.of(spec).language()) + " " + found.account() + " " + found.reference()
                        + " "
                        + found.inFirst().yuan() + " / " + found.inSecond().yuan() + " "
                        + found.kind().owner()));
        out.flush();
    }

    private static Table table(BookComparison result) {
        return new Table(
                List.of(
                        new Sentence("科目", "account"),
                        new Sentence("凭证号", "entry"),
                        new Sentence("日期", "date"),
                        new Sentence("差异", "difference"),
                        new Sentence("说明", "title"),
                        new Sentence("合作机构账", "operator"),
                        new Sentence("管理机构账", "authority"),
                        new Sentence("责任方", "owner")),
                result.differences().stream().map(ReconcileBooksCommand::row).toList());
    }

    private static List<Table.Cell> row(BookDifference found) {
        return List.of(
                Table.text(found.account()),
                Table.text(found.reference()),
                Table.text(found.either().map(line -> line.date().toString()).orElse("")),
                Table.text(found.kind()),
                Table.text(Table.header(title(found))),
                Table.money(found.inFirst()),
                Table.money(found.inSecond()),
                Table.text(found.kind().owner()));
    }

    private static Sentence title(BookDifference found) {
        return switch (found.kind()) {
            case ONLY_IN_FIRST -> new Sentence("仅合作机构账有", "only in the operator's book");
            case ONLY_IN_SECOND -> new Sentence("仅管理机构账有", "only in the authority's book");
            case AMOUNT_DIFFERS -> new Sentence("金额不符", "amount differs");
            case DATE_DIFFERS -> new Sentence("日期不符", "date differs");
        };
    }
}
