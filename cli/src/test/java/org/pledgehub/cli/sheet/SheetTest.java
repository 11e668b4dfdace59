package org.pledgehub.cli.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pledgehub.cli.table.Table;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.domain.ledger.EntryAct;
import org.pledgehub.domain.ledger.LedgerAccount;
import org.pledgehub.domain.ledger.LedgerEntry;
import org.pledgehub.domain.ledger.LedgerItem;
import org.pledgehub.domain.ledger.LedgerLine;
import org.pledgehub.domain.ledger.Posting;
import org.pledgehub.domain.ledger.Side;
import org.pledgehub.domain.money.Fen;

/** Haidian's own figures: 20 million of each side, 620 million lent, cumulative leverage 15.5. */
final class SheetTest {

    private static final long MILLION = 100_000_000;

    private final List<LedgerEntry> ledger = new ArrayList<>();

    @Test
    void shouldShowTheLeverageThatHaidianReports() {
        contribution("2016-05-01", LedgerAccount.FISCAL_CASH, LedgerAccount.FISCAL_CAPITAL);
        contribution("2016-05-01", LedgerAccount.PARTNER_CASH, LedgerAccount.PARTNER_CAPITAL);

        var figures = figures(List.of(
                loan("bob/1", "2022-03-01", 600 * MILLION, 40 * MILLION),
                loan("bob/2", "2023-03-01", 20 * MILLION, 20 * MILLION)));

        assertThat(figures.get("CUMULATIVE_LEVERAGE")).containsExactly("", "15.50");
        assertThat(figures.get("LEVERAGE")).containsExactly("", "1.50");
        assertThat(figures.get("DISBURSED")).containsExactly("20000000.00", "620000000.00");
        assertThat(figures.get("LOANS")).containsExactly("1", "2");
        assertThat(figures.get("FISCAL_CONTRIBUTIONS")).containsExactly("0.00", "20000000.00");
    }

    @Test
    void shouldTakeMoneyFromTheLedgerByLegalDate() {
        contribution("2022-12-31", LedgerAccount.PARTNER_CASH, LedgerAccount.PARTNER_CAPITAL);
        compensation("2023-01-01", 30_000);
        compensation("2023-12-31", 20_000);
        compensation("2024-01-01", 5_000);

        var figures = figures(List.of());

        assertThat(figures.get("COMPENSATION")).containsExactly("500.00", "500.00");
        assertThat(figures.get("PARTNER_CASH")).containsExactly("-500.00", "19999500.00");
        assertThat(figures.get("CLAIMS_PAID")).containsExactly("1", "1");
        assertThat(figures.get("LEVERAGE")).containsExactly("", "0.00");
    }

    @Test
    void shouldSayWhereTheSumsAreNotThoseOfTheAggregate() {
        var loans = List.of(loan("bob/1", "2022-03-01", 100, 40));

        assertThat(new SheetCheck(year(loans, exposure(1, 100, 40)), loans).differences())
                .isEmpty();
        assertThat(new SheetCheck(year(loans, exposure(1, 100, 41)), loans).differences())
                .singleElement()
                .satisfies(difference ->
                        assertThat(difference.en()).isEqualTo("outstanding: the sum is 40, the aggregate shows 41"));
    }

    @Test
    void shouldSayOfWhichDayTheBalancesAre() {
        var later = exposure(0, 0, 0);
        later.setAsOf(LocalDate.parse("2024-05-06"));

        assertThat(year(List.of(), later).shownOn()).contains(LocalDate.parse("2024-05-06"));
        assertThat(year(List.of(), exposure(0, 0, 0)).shownOn()).isEmpty();
        assertThat(figures(List.of()).get("BALANCES_ON")).containsExactly("", "2023-12-31");
    }

    @Test
    void shouldCountWhatWasWrittenOffAsPaid() {
        compensation("2023-01-01", 30_000);
        post(
                "2023-06-01",
                new Posting.Cause("", "bob/1#n1"),
                LedgerAccount.WRITE_OFF,
                LedgerAccount.COMPENSATION_PAID,
                10_000);

        var figures = figures(List.of());

        assertThat(figures.get("COMPENSATION")).containsExactly("300.00", "300.00");
        assertThat(figures.get("WRITTEN_OFF")).containsExactly("100.00", "100.00");
    }

    @Test
    void shouldCountNoClaimWhosePaymentWasUndone() {
        compensation("2023-01-01", 30_000);
        post(
                "2023-01-05",
                new Posting.Cause("COMPENSATION", "bob/1#n1"),
                LedgerAccount.PARTNER_CASH,
                LedgerAccount.COMPENSATION_PAID,
                30_000);

        var figures = figures(List.of());

        assertThat(figures.get("COMPENSATION")).containsExactly("0.00", "0.00");
        assertThat(figures.get("CLAIMS_PAID")).containsExactly("0", "0");
    }

    @Test
    void shouldListLoansThatComeToTheFigures() {
        var year = year(
                List.of(loan("bob/1", "2022-03-01", 100, 40), loan("bob/2", "2023-03-01", 50, 50)),
                exposure(2, 150, 90));

        assertThat(SheetLists.loans(year).rows())
                .extracting(row -> row.get(5).plain())
                .containsExactly("1.00", "0.50");
    }

    private Map<String, List<String>> figures(List<LoanView> loans) {
        return new SheetFigures(year(loans, exposure(0, 0, 0)))
                .table().rows().stream()
                        .collect(Collectors.toMap(
                                row -> row.getFirst().plain(),
                                row -> row.stream()
                                        .skip(2)
                                        .map(Table.Cell::plain)
                                        .toList()));
    }

    private PoolYear year(List<LoanView> loans, PoolExposure exposure) {
        return new PoolYear("hd", 2023, ledger, loans, List.of(), List.of(), exposure);
    }

    private void contribution(String day, LedgerAccount cash, LedgerAccount capital) {
        post(day, new Posting.Cause("CONTRIBUTION", ""), cash, capital, 20 * MILLION);
    }

    private void compensation(String day, long fen) {
        post(
                day,
                new Posting.Cause("COMPENSATION", "bob/1#n1"),
                LedgerAccount.COMPENSATION_PAID,
                LedgerAccount.PARTNER_CASH,
                fen);
    }

    private void post(String day, Posting.Cause cause, LedgerAccount debited, LedgerAccount credited, long fen) {
        int number = ledger.size() + 1;
        var posting = new Posting(
                LocalDate.parse(day),
                List.of(
                        new LedgerLine(debited, Side.DEBIT, Fen.of(fen)),
                        new LedgerLine(credited, Side.CREDIT, Fen.of(fen))),
                cause);
        var item = new LedgerItem(LedgerItem.Kind.MOVEMENT, "boc/" + number);
        ledger.add(new LedgerEntry(
                "hd",
                number,
                new LedgerEntry.Booking(item, 1, EntryAct.POSTED, "", posting),
                LedgerEntry.NO_HASH,
                LedgerEntry.NO_HASH));
    }

    private static LoanView loan(String loan, String disbursedOn, long disbursed, long outstanding) {
        return LoanView.newBuilder()
                .setLoan(loan)
                .setBank("bob")
                .setContract(loan)
                .setPool("hd")
                .setStage("ACTIVE")
                .setPendingReasons(List.of())
                .setBorrowerUscc(loan)
                .setDisbursedOn(LocalDate.parse(disbursedOn))
                .setDisbursedFen(disbursed)
                .setRepaidFen(disbursed - outstanding)
                .setWrittenOffFen(0)
                .setRecoveredFen(0)
                .setOutstandingFen(outstanding)
                .setOverpaidFen(0)
                .setExposureFen(0)
                .setDefaults(0)
                .setRepayments(1)
                .setRights(List.of())
                .setClaims(List.of())
                .build();
    }

    private static PoolExposure exposure(long loans, long disbursed, long outstanding) {
        return PoolExposure.newBuilder()
                .setPool("hd")
                .setLoans(loans)
                .setBorrowers(loans)
                .setRights(0)
                .setDisbursedFen(disbursed)
                .setOutstandingFen(outstanding)
                .setExposureFen(0)
                .setDefaults(0)
                .setNonPerformingFen(0)
                .setReservedFen(0)
                .setPaidFen(0)
                .setClaims(Map.of())
                .setContributedFen(0)
                .setCashFiscalFen(0)
                .setCashPartnerFen(0)
                .setAvailableFen(0)
                .build();
    }
}
