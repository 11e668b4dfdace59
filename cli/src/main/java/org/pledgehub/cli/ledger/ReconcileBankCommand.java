package org.pledgehub.cli.ledger;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.Hub;
import org.pledgehub.cli.rules.DayConverter;
import org.pledgehub.cli.table.ReportFile;
import org.pledgehub.cli.table.Table;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.domain.reconciliation.BankReconciliation;
import org.pledgehub.domain.reconciliation.Break;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hub reconcile bank}: every movement matched or a break. */
@Command(
        name = "bank",
        mixinStandardHelpOptions = true,
        description = {
            "Holds the ledger of a pool against a statement of its custodian bank: every movement is matched or a break.",
            "Columns of the statement: date, account, type, amount, reference; see docs/ledger.md. Exit 1 with breaks."
        })
public final class ReconcileBankCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Option(names = "--statement", paramLabel = "FILE.csv", required = true, description = "The bank's statement.")
    private Path statement;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            converter = DayConverter.class,
            description = "Day on which the age of a break is told. Default: last day of the statement.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE.csv", description = "Writes the breaks as CSV too.")
    private Optional<Path> report = Optional.empty();

    @Override
    public Integer call() throws Exception {
        var accounts = BankStatementFile.read(statement);
        var entries = options.entries();
        var results = accounts.stream()
                .map(account -> BankReconciliation.of(account, entries))
                .toList();
        results.forEach(this::print);
        if (report.isPresent()) {
            ReportFile.write(report.get(), table(results));
        }
        return results.stream().allMatch(BankReconciliation::agrees) ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private void print(BankReconciliation result) {
        var out = spec.commandLine().getOut();
        var bank = result.statement();
        out.println(new Sentence(
                        "账户 " + bank.account() + "，" + bank.from() + " 至 " + bank.to() + "：相符 " + result.matched()
                                + " 笔，差异 " + result.breaks().size() + " 项；账簿期末 "
                                + result.ledgerClosing().yuan() + " 元，对账单期末 "
                                + bank.closing().yuan() + " 元",
                        "Account " + bank.account() + ", " + bank.from() + " to " + bank.to() + ": "
                                + result.matched() + " matched, "
                                + result.breaks().size()
                                + " breaks; ledger closes with "
                                + result.ledgerClosing().yuan()
                                + " yuan, statement with " + bank.closing().yuan() + " yuan")
                .in(Hub.of(spec).language()));
        result.breaks()
                .forEach(found -> out.println("  " + found.kind() + " "
                        + title(found).in(Hub.of(spec).language()) + " " + found.reference() + " " + found.since() + " "
                        + found.inLedger().yuan() + " / " + found.inStatement().yuan() + " ("
                        + found.ageOn(day(result)) + " d) " + found.owner()));
        out.flush();
    }

    private LocalDate day(BankReconciliation result) {
        return asOf.orElse(result.statement().to());
    }

    private Table table(List<BankReconciliation> results) {
        return new Table(
                List.of(
                        new Sentence("账户", "account"),
                        new Sentence("差异", "break"),
                        new Sentence("说明", "title"),
                        new Sentence("流水号", "reference"),
                        new Sentence("自", "since"),
                        new Sentence("天数", "age in days"),
                        new Sentence("账簿", "in ledger"),
                        new Sentence("对账单", "in statement"),
                        new Sentence("责任方", "owner")),
                results.stream()
                        .flatMap(result -> result.breaks().stream().map(found -> row(found, day(result))))
                        .toList());
    }

    private static List<Table.Cell> row(Break found, LocalDate day) {
        return List.of(
                Table.text(found.account()),
                Table.text(found.kind()),
                Table.text(Table.header(title(found))),
                Table.text(found.reference()),
                Table.text(found.since()),
                Table.text(found.ageOn(day)),
                Table.money(found.inLedger()),
                Table.money(found.inStatement()),
                Table.text(found.owner()));
    }

    private static Sentence title(Break found) {
        return switch (found.kind()) {
            case STATEMENT_DOES_NOT_ADD_UP -> new Sentence("对账单期初加发生额不等于期末", "the statement does not add up");
            case OPENING_DIFFERS -> new Sentence("期初余额不符", "opening balance differs");
            case NOT_IN_LEDGER -> new Sentence("账簿没有这笔", "not in the ledger");
            case NOT_IN_STATEMENT -> new Sentence("对账单没有这笔", "not in the statement");
            case AMOUNT_DIFFERS -> new Sentence("金额、方向或账户不符", "amount, direction or account differs");
            case DATE_DIFFERS -> new Sentence("日期不符", "date differs");
            case CLOSING_DIFFERS -> new Sentence("期末余额不符", "closing balance differs");
        };
    }
}
