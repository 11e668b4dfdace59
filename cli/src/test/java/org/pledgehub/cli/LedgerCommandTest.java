package org.pledgehub.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code hub ledger}, {@code hub statement} and {@code hub reconcile} over a book in a file. */
final class LedgerCommandTest {

    private final StringWriter results = new StringWriter();
    private final StringWriter messages = new StringWriter();

    @TempDir
    private Path folder;

    private Path book = Path.of("");

    @BeforeEach
    void writeBook() throws IOException {
        book = Files.write(folder.resolve("ledger.jsonl"), lines(), StandardCharsets.UTF_8);
    }

    /** A contribution in January, the worked claim, its payment in February: entries as the first version wrote them. */
    private static List<String> lines() throws IOException {
        try (var book = LedgerCommandTest.class.getResourceAsStream("/ledger/cy.jsonl")) {
            return new String(requireNonNull(book).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private int hub(String... arguments) {
        results.getBuffer().setLength(0);
        var all = new ArrayList<>(List.of(arguments));
        all.add("--lang=en");
        return Hub.run(new PrintWriter(results), new PrintWriter(messages), all.toArray(String[]::new));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void shouldVerifyAWholeBook() {
        assertThat(hub("ledger", "verify", "--pool", "cy", "--from", book.toString()))
                .isEqualTo(ExitCode.OK);
        assertThat(results.toString()).contains("The ledger is whole: 6 entries");
    }

    @Test
    void shouldFindAnEntryThatWasChanged() throws IOException {
        var changed = lines();
        Files.write(
                book,
                changed.stream()
                        .map(line -> line.replace("\"amountFen\":20493826", "\"amountFen\":20493827"))
                        .toList());

        assertThat(hub("ledger", "verify", "--pool", "cy", "--from", book.toString()))
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(results.toString()).contains("is not what was hashed (TAMPERED)");
    }

    @Test
    void shouldShowBalancesOnADay() {
        hub("ledger", "show", "--pool", "cy", "--from", book.toString());
        assertThat(results.toString())
                .contains("PARTNER_CASH,Partner cash,795061.74", "DUE_FROM_FISCAL,Due from fiscal,102469.13");

        hub("ledger", "show", "--pool", "cy", "--from", book.toString(), "--on", "2026-01-31");
        assertThat(results.toString())
                .contains("PARTNER_CASH,Partner cash,1000000.00", "DUE_FROM_FISCAL,Due from fiscal,0.00");
    }

    @Test
    void shouldSayWhichPoolsThereAre() {
        assertThat(hub("ledger", "show", "--pool", "nowhere", "--from", book.toString()))
                .isEqualTo(ExitCode.INPUT_INVALID);
        assertThat(messages.toString()).contains("There is no ledger of pool nowhere; pools with a ledger are [cy]");
    }

    @Test
    void shouldWriteAMonthThatAddsUp() throws IOException {
        assertThat(statement("2026-02")).isEqualTo(ExitCode.OK);

        var accounts = Files.readString(folder.resolve("statement-cy-2026-02-accounts.csv"));
        assertThat(accounts)
                .startsWith("\uFEFF科目/account,科目名称/title,期初余额/opening,借方/debit,贷方/credit,期末余额/closing")
                .contains("PARTNER_CASH,社会资本账户存款/Partner cash,1000000.00,0.00,204938.26,795061.74");
        var entries = Files.readString(folder.resolve("statement-cy-2026-02-entries.csv"));
        assertThat(entries).contains("2026-02-03,cy#MOVEMENT:boc/p1#1,POSTED,,COMPENSATION,icbc/L1#n1,PARTNER_CASH");
    }

    @Test
    void shouldWriteTheSameFiguresAsNumbersIntoTheWorkbook() throws IOException {
        statement("2026-02");

        try (var zip = new ZipFile(folder.resolve("statement-cy-2026-02.xlsx").toFile())) {
            var sheet = zip.getEntry("xl/worksheets/sheet1.xml");
            var xml = new String(zip.getInputStream(sheet).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(xml).contains("<v>1000000.00</v>", "<v>204938.26</v>", "<v>795061.74</v>");
        }
    }

    private int statement(String month) {
        return hub(
                "statement", "--pool", "cy", "--month", month, "--from", book.toString(), "--out", folder.toString());
    }

    @Test
    void shouldWriteNoStatementOfABrokenBook() throws IOException {
        Files.write(book, lines().subList(1, 6));

        assertThat(statement("2026-02")).isEqualTo(ExitCode.FINDINGS);
        assertThat(messages.toString()).contains("Entry 2 does not have the next number (NOT_THE_NEXT)");
        assertThat(folder.resolve("statement-cy-2026-02.xlsx")).doesNotExist();
    }

    @Test
    void shouldRefuseAMonthThatIsNone() {
        assertThat(statement("2026-2")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void shouldReconcileWithTheBank() throws IOException {
        var bank = file("bank.csv", """
                日期/date,账户/account,类型/type,金额/amount,流水号/reference
                2026-01-01,PARTNER,OPENING,0.00,
                2026-01-10,社会资本账户,收入,"1,000,000.00",c1
                2026-02-03,PARTNER,DEBIT,204938.26,p1
                2026-02-28,PARTNER,CLOSING,795061.74,
                """);

        assertThat(reconcile(bank)).isEqualTo(ExitCode.OK);
        assertThat(results.toString()).contains("2 matched, 0 breaks; ledger closes with 795061.74 yuan");
    }

    @Test
    void shouldListBreaksWithTheirAge() throws IOException {
        var bank = file("bank.csv", """
                date,account,type,amount,reference
                2026-01-01,PARTNER,OPENING,0.00,
                2026-01-10,PARTNER,CREDIT,1000000.00,c1
                2026-02-28,PARTNER,CLOSING,1000000.00,
                """);

        assertThat(reconcile(bank)).isEqualTo(ExitCode.FINDINGS);
        assertThat(results.toString())
                .contains("NOT_IN_STATEMENT not in the statement p1 2026-02-03 -204938.26 / 0.00 (25 d) CUSTODIAN");
        assertThat(Files.readString(folder.resolve("breaks.csv")))
                .contains(
                        "PARTNER,NOT_IN_STATEMENT,对账单没有这笔/not in the statement,p1,2026-02-03,25,-204938.26,0.00,CUSTODIAN");
    }

    @Test
    void shouldNameTheLineOfAMistakeInABankStatement() throws IOException {
        var bank = file("bank.csv", "date,account,type,amount\n2026-01-01,PARTNER,OPENING,1.234\n");

        assertThat(reconcile(bank)).isEqualTo(ExitCode.INPUT_INVALID);
        assertThat(messages.toString()).contains("one row CLOSING");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-10, '', 2026-02-28, FIELD_MISSING: amount",
        "2025-12-31, 1.00, 2026-02-28, OUTSIDE_STATEMENT: date",
        "2026-03-01, 1.00, 2026-02-28, OUTSIDE_STATEMENT: date",
        "2026-01-10, 1.00, 2025-12-28, OUTSIDE_STATEMENT: date"
    })
    void shouldNotReconcileWithAStatementThatLeavesOutASumOrStraysFromItsDays(
            String day, String amount, String closing, String mistake) throws IOException {
        var bank = file("bank.csv", """
                date,account,type,amount,reference
                2026-01-01,PARTNER,OPENING,0.00,
                %s,PARTNER,CREDIT,%s,c1
                %s,PARTNER,CLOSING,1.00,
                """.formatted(day, amount, closing));

        assertThat(reconcile(bank)).isEqualTo(ExitCode.INPUT_INVALID);
        assertThat(messages.toString()).contains(mistake);
    }

    private int reconcile(Path bank) {
        return hub(
                "reconcile",
                "bank",
                "--pool",
                "cy",
                "--from",
                book.toString(),
                "--statement",
                bank.toString(),
                "--out",
                path("breaks.csv"));
    }

    @Test
    void shouldCompareTheBooksOfOperatorAndAuthority() throws IOException {
        statement("2026-02");
        var ours = folder.resolve("statement-cy-2026-02-entries.csv");
        var theirs = file("authority.csv", Files.readString(ours).replace("204938.26", "204938.27"));

        assertThat(hub("reconcile", "books", ours.toString(), ours.toString())).isEqualTo(ExitCode.OK);
        assertThat(hub("reconcile", "books", ours.toString(), theirs.toString(), "--out", path("differences.csv")))
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(results.toString()).contains("AMOUNT_DIFFERS amount differs PARTNER_CASH cy#MOVEMENT:boc/p1#1");
        assertThat(Files.readString(folder.resolve("differences.csv")))
                .contains("合作机构账/operator", "-204938.26,-204938.27,OPERATOR");
    }
}
