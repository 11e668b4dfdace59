package org.pledgehub.oracle.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.common.AmountBasis;
import org.pledgehub.contract.common.Borrower;
import org.pledgehub.contract.common.BorrowerAssessment;
import org.pledgehub.contract.common.DefaultKind;
import org.pledgehub.contract.common.Direction;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.MovementKind;
import org.pledgehub.contract.common.Pledge;
import org.pledgehub.contract.common.PoolAccount;
import org.pledgehub.contract.common.ReviewOutcome;
import org.pledgehub.contract.common.RightKind;
import org.pledgehub.contract.common.RightRef;
import org.pledgehub.contract.common.RightStatus;
import org.pledgehub.contract.common.SizeClass;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.ClaimVerdict;
import org.pledgehub.contract.in.AccountMovement;
import org.pledgehub.contract.in.BalanceReported;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.DefaultCured;
import org.pledgehub.contract.in.DefaultReported;
import org.pledgehub.contract.in.FilingReceived;
import org.pledgehub.contract.in.FilingReviewed;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.NoticeWithdrawn;
import org.pledgehub.contract.in.PledgeRegistered;
import org.pledgehub.contract.in.RecoveryReceived;
import org.pledgehub.contract.in.RightStatusChanged;
import org.pledgehub.contract.in.RightsPledged;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.Outcome;
import org.pledgehub.oracle.Expectation;
import org.pledgehub.oracle.Expectation.Answer;
import org.pledgehub.oracle.Expectation.EventName;
import org.pledgehub.oracle.Tale;

/** The worked example of {@code docs/compensation.md} as a story, and what a pool's accounts may do to it. */
final class PoolBooksTest {

    private static final LoanRef LOAN = new LoanRef("bank-a", "HT-1");
    private static final RightRef MARK = new RightRef(RightKind.TRADEMARK, "123");
    private static final String COMPANY = "91110105MA00000012";

    private final Tale tale = new Tale();

    @Test
    void shouldReserveTheWorkedFigure() {
        pays("2025-02-01", MovementKind.CONTRIBUTION, Direction.CREDIT, 50_000_000);
        String claim = soundClaim();

        Expectation expected = tale.judged("2025-08-01");

        assertEquals("TRIGGERED", expected.claims().get(Tale.POOL + "|" + claim).getStage());
        assertEquals(20_493_826, expected.claims().get(Tale.POOL + "|" + claim).getReservedFen());
        assertEquals(
                10_246_913, expected.triggers().get(Tale.POOL + "|" + claim).getFiscalFen());
        assertEquals(
                10_246_913, expected.triggers().get(Tale.POOL + "|" + claim).getPartnerFen());
        assertEquals(
                Outcome.FULL, expected.triggers().get(Tale.POOL + "|" + claim).getOutcome());
        assertEquals(29_506_174, expected.exposures().get(Tale.POOL).getAvailableFen());
        assertEquals(20_000_000, expected.exposures().get(Tale.POOL).getExposureFen());
        assertEquals(
                1, expected.breakdowns().get("cy-1|BANK|bank-a").getClaims().get("TRIGGERED"));
    }

    @Test
    void shouldServeAClaimInPartAndFurtherWhenMoneyComes() {
        pays("2025-02-01", MovementKind.CONTRIBUTION, Direction.CREDIT, 10_000_001);
        String claim = soundClaim();
        Expectation before = tale.judged("2025-08-01");
        pays("2025-08-02", MovementKind.CONTRIBUTION, Direction.CREDIT, 50_000_000);

        assertEquals(10_000_001, before.triggers().get(Tale.POOL + "|" + claim).getPayableFen());
        assertEquals(5_000_001, before.triggers().get(Tale.POOL + "|" + claim).getFiscalFen());
        assertEquals(
                20_493_826,
                tale.judged("2025-08-03")
                        .triggers()
                        .get(Tale.POOL + "|" + claim)
                        .getPayableFen());
    }

    @Test
    void shouldUseUpTheReservationWhenThePartnerPays() {
        pays("2025-02-01", MovementKind.CONTRIBUTION, Direction.CREDIT, 50_000_000);
        String claim = soundClaim();
        tale.custodian("custodian-a", "2025-08-01", payment(claim, 20_493_826));

        Expectation expected = tale.judged("2025-08-02");

        assertEquals(
                "PARTNER_PAID", expected.claims().get(Tale.POOL + "|" + claim).getStage());
        assertEquals(0, expected.claims().get(Tale.POOL + "|" + claim).getReservedFen());
        assertEquals(20_493_826, expected.claims().get(Tale.POOL + "|" + claim).getPaidFen());
        assertEquals(
                20_493_826, expected.triggers().get(Tale.POOL + "|" + claim).getPayableFen());
    }

    @Test
    void shouldDivideTheWorkedRecoveryByRiskShare() {
        pays("2025-02-01", MovementKind.CONTRIBUTION, Direction.CREDIT, 50_000_000);
        String claim = soundClaim();
        tale.custodian("custodian-a", "2025-08-01", payment(claim, 20_493_826));
        tale.operator(
                "2025-10-01",
                RecoveryReceived.newBuilder()
                        .setLoan(LOAN)
                        .setGrossFen(30_000_000)
                        .setCostFen(1_234_567)
                        .build());

        ClaimView seen = tale.judged("2025-10-02").claims().get(Tale.POOL + "|" + claim);

        assertEquals(23_012_346, seen.getRecoveredBankFen());
        assertEquals(2_876_544, seen.getRecoveredFiscalFen());
        assertEquals(2_876_543, seen.getRecoveredPartnerFen());
        assertEquals(14_740_739, seen.getStillToRecoverFen());
        assertEquals(10_246_913 - 2_876_544, seen.getFiscalDueFen());
    }

    @Test
    void shouldHoldTheLastBalanceOfEachAccountAgainstWhatMovedByThen() {
        pays("2025-02-01", MovementKind.CONTRIBUTION, Direction.CREDIT, 50_000_000);
        tale.custodian("custodian-a", "2025-02-01", balance(PoolAccount.PARTNER, 1));
        tale.custodian("custodian-a", "2025-03-01", balance(PoolAccount.PARTNER, 50_000_000));
        tale.custodian("custodian-a", "2025-03-01", balance(PoolAccount.FISCAL, 7));
        pays("2025-03-02", MovementKind.INTEREST, Direction.CREDIT, 5);

        assertEquals(
                Map.of(Tale.POOL + "#BALANCE_DIFFERS#FISCAL", 7L),
                tale.judged("2025-08-01").breaks());

        pays("2025-03-01", MovementKind.INTEREST, Direction.CREDIT, 3);
        assertEquals(
                Map.of(Tale.POOL + "#BALANCE_DIFFERS#FISCAL", 7L, Tale.POOL + "#BALANCE_DIFFERS#PARTNER", 3L),
                tale.judged("2025-08-01").breaks());
    }

    private static BalanceReported balance(PoolAccount account, long fen) {
        return new BalanceReported(Tale.POOL, account, fen, "CNY");
    }

    /** The pool has money enough; the first claim. */
    private String firstOfAFundedPool() {
        pays("2025-02-01", MovementKind.CONTRIBUTION, Direction.CREDIT, 50_000_000);
        moves(PoolAccount.FISCAL, Direction.CREDIT, MovementKind.CONTRIBUTION, 90_000_000, null);
        return soundClaim();
    }

    /** The default is cured, and the claim of the next one is paid too. */
    private String paidAfterACure() {
        tale.bank("2025-07-10", DefaultCured.newBuilder().setLoan(LOAN).build());
        String claim = claim("2025-07-15", "2025-12-01");
        tale.custodian("custodian-a", "2025-12-02", payment(claim, 20_493_826));
        return claim;
    }

    /** Of the worked figure 102 469.13 yuan are the fiscal account's. */
    @Test
    void shouldFindWhatIsReimbursedTooMuchOnTheClaimAndElseOnThePool() {
        String first = firstOfAFundedPool();
        paidAfterACure();

        reimburses(7, first, first);
        assertEquals(Map.of("cy-1#REIMBURSED_BEYOND_DUE#" + first, 7L), breaks());

        reimburses(10_246_915, null, null);
        assertEquals(Map.of("cy-1#REIMBURSED_BEYOND_DUE#" + first, 7L, "cy-1#REIMBURSED_BEYOND_DUE#", 2L), breaks());
    }

    @Test
    void shouldFindOneLegOnTheClaimThatItNamesAndOfThoseThatNameNoneWhatIsLeft() {
        String first = firstOfAFundedPool();
        String second = paidAfterACure();

        reimburses(40, first, second);
        assertEquals(Map.of(leg(first), 40L, leg(second), 40L), legs());

        moves(PoolAccount.PARTNER, Direction.CREDIT, MovementKind.REIMBURSEMENT, 50, null);
        assertEquals(Map.of(leg(first), 40L, leg(second), 40L, leg(""), 10L), legs());

        moves(PoolAccount.FISCAL, Direction.DEBIT, MovementKind.REIMBURSEMENT, 95, null);
        assertEquals(Map.of(leg(first), 40L, leg(second), 40L, leg(""), 5L), legs());

        reimburses(40, second, first);
        assertEquals(Map.of(leg(""), 45L), legs());
    }

    private Map<String, Long> legs() {
        Map<String, Long> legs = new TreeMap<>(breaks());
        legs.keySet().removeIf(id -> !id.startsWith(leg("")));
        return legs;
    }

    private static String leg(String claim) {
        return "cy-1#REIMBURSEMENT_LEG_MISSING#" + claim;
    }

    private void reimburses(long fen, String fiscalClaim, String partnerClaim) {
        moves(PoolAccount.FISCAL, Direction.DEBIT, MovementKind.REIMBURSEMENT, fen, fiscalClaim);
        moves(PoolAccount.PARTNER, Direction.CREDIT, MovementKind.REIMBURSEMENT, fen, partnerClaim);
    }

    private Map<String, Long> breaks() {
        return tale.judged("2025-12-31").breaks();
    }

    private void moves(PoolAccount account, Direction direction, MovementKind kind, long fen, String claim) {
        tale.custodian(
                "custodian-a",
                "2025-12-03",
                new AccountMovement(Tale.POOL, account, direction, kind, fen, claim, "CNY"));
    }

    @Test
    void shouldTakeARecoveryOffOneClaimOfTwo() {
        pays("2025-02-01", MovementKind.CONTRIBUTION, Direction.CREDIT, 50_000_000);
        String first = soundClaim();
        tale.operator("2025-06-30", recovery(2_000_000));
        tale.operator("2025-07-09", recovery(300_000));
        tale.bank("2025-07-10", DefaultCured.newBuilder().setLoan(LOAN).build());
        String second = claim("2025-07-15", "2025-12-01");

        Expectation both = tale.judged("2025-12-02");
        ClaimView view = both.claims().get(Tale.POOL + "|" + first);

        assertEquals(300_000, view.getRecoveredGrossFen());
        assertEquals(102_469_134, both.claims().get(Tale.POOL + "|" + second).getBaseFen());

        tale.bank("2025-12-03", new NoticeWithdrawn(LOAN, first.substring(first.indexOf('#') + 1)));
        assertEquals(
                102_469_134 - 2_300_000,
                tale.judged("2025-12-04").claims().get(Tale.POOL + "|" + second).getBaseFen());
    }

    @Test
    void shouldRestOnTheNoticeOfAnotherClaimWhereARecoveryCountsOnThat() {
        pays("2025-02-01", MovementKind.CONTRIBUTION, Direction.CREDIT, 50_000_000);
        String first = soundClaim();
        tale.bank("2025-07-10", DefaultCured.newBuilder().setLoan(LOAN).build());
        String second = claim("2025-07-15", "2025-12-01");
        assertFalse(restsOn(second, first));

        tale.operator("2025-12-02", recovery(200_000));
        assertFalse(restsOn(second, first));

        tale.operator("2025-07-05", recovery(300_000));
        assertTrue(restsOn(second, first));
    }

    private boolean restsOn(String claim, String other) {
        return tale.judged("2025-12-31").triggers().get(Tale.POOL + "|" + claim).getInputs().stream()
                .anyMatch(input -> other.endsWith("#" + input.getEventId()));
    }

    private static RecoveryReceived recovery(long fen) {
        return RecoveryReceived.newBuilder().setLoan(LOAN).setGrossFen(fen).build();
    }

    @Test
    void shouldSumUpWhatMovedToReimburseAndToRecover() {
        moves("2025-02-01", PoolAccount.FISCAL, MovementKind.CONTRIBUTION, Direction.CREDIT, 1_000);
        moves("2025-08-01", PoolAccount.FISCAL, MovementKind.REIMBURSEMENT, Direction.DEBIT, 600);
        moves("2025-08-01", PoolAccount.PARTNER, MovementKind.REIMBURSEMENT, Direction.CREDIT, 600);
        moves("2025-09-01", PoolAccount.PARTNER, MovementKind.RECOVERY, Direction.CREDIT, 90);
        moves("2025-09-02", PoolAccount.PARTNER, MovementKind.RECOVERY, Direction.DEBIT, 30);
        moves("2025-09-03", PoolAccount.FISCAL, MovementKind.RECOVERY, Direction.CREDIT, 5);
        moves("2025-09-04", PoolAccount.PARTNER, MovementKind.RECOVERY_COST, Direction.DEBIT, 8);

        var pool = tale.judged("2025-10-01").exposures().get(Tale.POOL);

        assertEquals(600, pool.getReimbursedFen());
        assertEquals(65, pool.getRecoveredFen());
        assertEquals(8, pool.getRecoveryCostFen());
    }

    @Test
    void shouldCountBorrowersAsFarAsTheirLoansTell() {
        lends("HT-1", new Borrower(COMPANY, null, null, null, SizeClass.MICRO, null, null));
        lends("HT-2", new Borrower(COMPANY, null, null, null, SizeClass.LARGE, null, false));
        lends("HT-3", new Borrower("91110105MA00000020", null, null, null, SizeClass.UNKNOWN, null, null));

        var pool = tale.judged("2025-10-01").exposures().get(Tale.POOL);

        assertEquals(2, pool.getBorrowers());
        assertEquals(1, pool.getSmallBorrowers());
        assertEquals(1, pool.getSizeUntold());
        assertEquals(0, pool.getFirstTimeBorrowers());
        assertEquals(1, pool.getFirstTimeUntold());
        assertEquals(0, pool.getHighTechBorrowers());
        assertEquals(2, pool.getHighTechUntold());
    }

    private void lends(String contract, Borrower borrower) {
        tale.bank(
                "2025-01-02",
                LoanDisbursed.newBuilder()
                        .setLoan(new LoanRef("bank-a", contract))
                        .setPool(Tale.POOL)
                        .setAmountFen(100)
                        .setBorrower(borrower)
                        .build());
    }

    @Test
    void shouldLeaveWhatContributionsCarryAndWhatTheCeilingLeaves() {
        pays("2025-02-01", MovementKind.CONTRIBUTION, Direction.CREDIT, 50_000_001);
        String claim = soundClaim();
        tale.custodian("custodian-a", "2025-08-01", payment(claim, 20_000_000));

        var pool = tale.judgedWithLimits("2025-08-02", limits("3:2", 25_000_000))
                .exposures()
                .get(Tale.POOL);
        var passed = tale.judgedWithLimits("2025-08-02", limits("1:3", 20_000_000))
                .exposures()
                .get(Tale.POOL);
        var unlimited = tale.judged("2025-08-02").exposures().get(Tale.POOL);

        assertEquals(100_000_000, pool.getOutstandingFen());
        assertEquals(-24_999_999L, pool.getLeverageHeadroomFen());
        assertEquals(4_506_174L, pool.getPortfolioHeadroomFen());
        assertEquals(-83_333_333L, passed.getLeverageHeadroomFen());
        assertEquals(0L, passed.getPortfolioHeadroomFen());
        assertNull(unlimited.getLeverageHeadroomFen());
        assertNull(unlimited.getPortfolioHeadroomFen());
    }

    private static String limits(String times, long ceilingFen) {
        return "      leverage: {times: \"" + times + "\", rule: CY-90, article: 补充协议, phrase: 倍数}\n      caps:\n"
                + "        - {scope: PORTFOLIO, ceilingFen: " + ceilingFen
                + ", rule: CY-91, article: 补充协议, phrase: 总额}\n";
    }

    @Test
    void shouldTakeTheTriggerBackWhenARightLapsedBeforeTheDefault() {
        pays("2025-02-01", MovementKind.CONTRIBUTION, Direction.CREDIT, 50_000_000);
        String claim = soundClaim();
        tale.registry("2025-03-01", new RightStatusChanged(MARK, RightStatus.LAPSED, null, null));
        tale.booked(assessed(claim, 2, ClaimVerdict.INELIGIBLE));

        Expectation expected = tale.judged("2025-08-01");

        assertEquals(
                "INELIGIBLE", expected.claims().get(Tale.POOL + "|" + claim).getStage());
        assertEquals(
                List.of("RIGHT_NOT_IN_FORCE"),
                expected.triggers().get(Tale.POOL + "|" + claim).getReasons());
        assertEquals(0, expected.triggers().get(Tale.POOL + "|" + claim).getPayableFen());
        assertEquals(
                20_493_826, expected.triggers().get(Tale.POOL + "|" + claim).getPoolAmountFen());
    }

    @Test
    void shouldLetWaitWhatWouldOverdrawAnAccountUntilMoneyComes() {
        String charge = pays("2025-02-01", MovementKind.CHARGE, Direction.DEBIT, 7);
        assertEquals(answer("PENDING", "CASH_WOULD_BE_NEGATIVE"), answerTo("custodian-a", charge));

        pays("2025-02-02", MovementKind.CONTRIBUTION, Direction.CREDIT, 7);

        assertEquals(answer("ACCEPTED"), answerTo("custodian-a", charge));
    }

    @Test
    void shouldRefuseAnotherCustodianAndAPaymentForNoClaim() {
        String strange = tale.custodian("custodian-b", "2025-02-01", payment("bank-a/HT-1#e9", 1));
        String nameless = tale.custodian("custodian-a", "2025-02-01", payment(null, 1));
        String early = tale.custodian("custodian-a", "2025-02-01", payment("bank-a/HT-1#e9", 1));

        assertEquals(answer("REJECTED", "NOT_THE_CUSTODIAN"), answerTo("custodian-b", strange));
        assertEquals(answer("REJECTED", "CLAIM_ID_MISSING"), answerTo("custodian-a", nameless));
        assertEquals(answer("PENDING", "CLAIM_UNKNOWN"), answerTo("custodian-a", early));
    }

    private Answer answerTo(String party, String event) {
        Answer answer = tale.judged("2025-08-01").answers().get(new EventName(party, event));
        return answer == null ? answer("none") : answer;
    }

    private static Answer answer(String status, String... codes) {
        return new Answer(status, new TreeSet<>(Set.of(codes)));
    }

    private String pays(String on, MovementKind kind, Direction direction, long fen) {
        return moves(on, PoolAccount.PARTNER, kind, direction, fen);
    }

    private String moves(String on, PoolAccount account, MovementKind kind, Direction direction, long fen) {
        return tale.custodian(
                "custodian-a", on, new AccountMovement(Tale.POOL, account, direction, kind, fen, null, "CNY"));
    }

    private static AccountMovement payment(String claim, long fen) {
        return new AccountMovement(
                Tale.POOL, PoolAccount.PARTNER, Direction.DEBIT, MovementKind.COMPENSATION, fen, claim, "CNY");
    }

    /** A sound loan in default, with a notice of the worked figures. */
    private String soundClaim() {
        soundLoan();
        return claim("2025-04-01", "2025-07-01");
    }

    /** A default of the loan and a notice of the worked figures. */
    private String claim(String defaultedOn, String noticedOn) {
        tale.bank(
                defaultedOn,
                DefaultReported.newBuilder()
                        .setLoan(LOAN)
                        .setKind(DefaultKind.OVERDUE)
                        .build());
        String notice = tale.bank(noticedOn, notice());
        String claim = "bank-a/HT-1#" + notice;
        tale.booked(assessed(claim, 1, ClaimVerdict.ELIGIBLE));
        return claim;
    }

    /** A loan of a million, pledged and filed. */
    private void soundLoan() {
        tale.bank(
                "2025-01-02",
                LoanDisbursed.newBuilder()
                        .setLoan(LOAN)
                        .setPool(Tale.POOL)
                        .setAmountFen(100_000_000)
                        .setBorrower(Borrower.newBuilder().setUscc(COMPANY).build())
                        .build());
        tale.bank(
                "2025-01-02",
                RightsPledged.newBuilder()
                        .setLoan(LOAN)
                        .setPledges(List.of(Pledge.newBuilder()
                                .setRight(MARK)
                                .setPledgorUscc(COMPANY)
                                .build()))
                        .build());
        tale.registry(
                "2025-01-03",
                PledgeRegistered.newBuilder()
                        .setRight(MARK)
                        .setRegistrationNo("N1")
                        .setPledgorUscc(COMPANY)
                        .setPledgee("bank-a")
                        .build());
        tale.authority("2025-01-10", FilingReceived.newBuilder().setLoan(LOAN).build());
        tale.authority(
                "2025-01-12",
                FilingReviewed.newBuilder()
                        .setLoan(LOAN)
                        .setOutcome(ReviewOutcome.ACCEPTED)
                        .setAssessment(new BorrowerAssessment(true, true, true, false, true))
                        .build());
    }

    private static CompensationNotice notice() {
        return CompensationNotice.newBuilder()
                .setLoan(LOAN)
                .setAmountBasis(AmountBasis.GROSS_LOSS)
                .setPrincipalFen(100_000_000)
                .setInterestFen(2_345_678)
                .setPenaltyInterestFen(123_456)
                .build();
    }

    private static ClaimAssessed assessed(String claim, long sequence, ClaimVerdict verdict) {
        return ClaimAssessed.newBuilder()
                .setClaimId(claim)
                .setLoan("bank-a/HT-1")
                .setBank("bank-a")
                .setPool(Tale.POOL)
                .setPolicy("chaoyang@1")
                .setSequence(sequence)
                .setVerdict(verdict)
                .setReasons(List.of())
                .setChecks(List.of())
                .setNoticedOn(LocalDate.parse("2025-07-01"))
                .setNotice(notice())
                .setNoticeParty("bank-a")
                .setCededFen(0)
                .setRecoveredFen(0)
                .setOutstandingFen(100_000_000)
                .setInputs(List.of())
                .build();
    }
}
