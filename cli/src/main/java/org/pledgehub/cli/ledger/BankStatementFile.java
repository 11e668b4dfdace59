package org.pledgehub.cli.ledger;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pledgehub.cli.ledger.CsvRows.Row;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.domain.pool.PoolAccount;
import org.pledgehub.domain.reconciliation.AccountStatement;
import org.pledgehub.domain.reconciliation.MoneyLine;

/**
 * A custodian's statement as CSV: columns date, account, type, amount, reference; of each account one row OPENING, dated
 * the first day, and one row CLOSING, dated the last.
 */
final class BankStatementFile {

    private static final Sentence DATE = new Sentence("日期", "date");
    private static final Sentence ACCOUNT = new Sentence("账户", "account");
    private static final Sentence TYPE = new Sentence("类型", "type");
    private static final Sentence AMOUNT = new Sentence("金额", "amount");
    private static final Sentence REFERENCE = new Sentence("流水号", "reference");

    private BankStatementFile() {}

    /**
     * Reads the statements of both accounts, those of which there are rows.
     *
     * @throws InputFailure where a row cannot be understood, an account has no opening or closing row, an amount is left
     *     out, or a day lies outside the statement
     */
    static List<AccountStatement> read(Path file) {
        Map<PoolAccount, List<Row>> rows = new EnumMap<>(PoolAccount.class);
        for (var row : CsvRows.read(file).rows()) {
            rows.computeIfAbsent(account(row), none -> new ArrayList<>()).add(row);
        }
        if (rows.isEmpty()) {
            throw new InputFailure(new Sentence(file + " 没有任何行", file + " has no rows"));
        }
        return rows.entrySet().stream()
                .map(entry -> statement(file, entry.getKey(), entry.getValue()))
                .toList();
    }

    /** What a row says. */
    private enum Type {
        OPENING,
        CLOSING,
        CREDIT,
        DEBIT
    }

    private static AccountStatement statement(Path file, PoolAccount account, List<Row> rows) {
        var opening = only(file, account, rows, Type.OPENING);
        var closing = only(file, account, rows, Type.CLOSING);
        var lines = rows.stream()
                .filter(row -> type(row) == Type.CREDIT || type(row) == Type.DEBIT)
                .map(row -> line(account, row))
                .toList();
        rows.forEach(row -> within(row, opening.day(DATE), closing.day(DATE)));
        return new AccountStatement(
                account,
                opening.day(DATE),
                opening.moneyTold(AMOUNT),
                closing.day(DATE),
                closing.moneyTold(AMOUNT),
                lines);
    }

    private static void within(Row row, LocalDate first, LocalDate last) {
        var day = row.day(DATE);
        if (day.isBefore(first) || day.isAfter(last)) {
            throw row.mistake(
                    DATE,
                    "OUTSIDE_STATEMENT",
                    new Sentence(
                            "不在对账单期间 " + first + " 至 " + last + " 之内",
                            "lies outside the statement, which goes from " + first + " to " + last));
        }
    }

    private static MoneyLine line(PoolAccount account, Row row) {
        var amount = row.moneyTold(AMOUNT);
        return new MoneyLine(
                row.optional(REFERENCE), account, row.day(DATE), type(row) == Type.CREDIT ? amount : amount.negated());
    }

    private static Row only(Path file, PoolAccount account, List<Row> rows, Type type) {
        var found = rows.stream().filter(row -> type(row) == type).toList();
        if (found.size() != 1) {
            throw new InputFailure(new Sentence(
                    file + "：账户 " + account + " 应有一行 " + type + "，实有 " + found.size() + " 行",
                    file + ": the account " + account + " must have one row " + type + " and has " + found.size()));
        }
        return found.getFirst();
    }

    private static PoolAccount account(Row row) {
        var text = row.text(ACCOUNT);
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "FISCAL", "财政资金账户" -> PoolAccount.FISCAL;
            case "PARTNER", "社会资本账户" -> PoolAccount.PARTNER;
            default ->
                throw row.mistake(
                        ACCOUNT,
                        "UNKNOWN_ACCOUNT",
                        new Sentence("应为 FISCAL（财政资金账户）或 PARTNER（社会资本账户）", "must be FISCAL or PARTNER"));
        };
    }

    private static Type type(Row row) {
        return switch (row.text(TYPE).toUpperCase(Locale.ROOT)) {
            case "OPENING", "期初" -> Type.OPENING;
            case "CLOSING", "期末" -> Type.CLOSING;
            case "CREDIT", "收入" -> Type.CREDIT;
            case "DEBIT", "支出" -> Type.DEBIT;
            default ->
                throw row.mistake(
                        TYPE,
                        "UNKNOWN_TYPE",
                        new Sentence(
                                "应为 OPENING（期初）、CREDIT（收入）、DEBIT（支出）或 CLOSING（期末）",
                                "must be OPENING, CREDIT, DEBIT or CLOSING"));
        };
    }
}
