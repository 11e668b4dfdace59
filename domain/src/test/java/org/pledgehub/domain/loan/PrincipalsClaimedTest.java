package org.pledgehub.domain.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.loan.LoanScenario.bank;
import static org.pledgehub.domain.loan.LoanScenario.correction;
import static org.pledgehub.domain.loan.LoanScenario.disbursed;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.eligibility.AmountBasisTold;
import org.pledgehub.domain.eligibility.CheckOutcome;
import org.pledgehub.domain.eligibility.EligibilityReason;
import org.pledgehub.domain.eligibility.RuleCheck;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.filing.Tranche;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.HouseDefaults;
import org.pledgehub.domain.policy.Ruled;
import org.pledgehub.domain.policy.TrancheClaims;

/** A loan of 150 yuan in two tranches, 100 and 50, and how much of it is claimed. */
class PrincipalsClaimedTest {

    private static final LocalDate OVERDUE = LocalDate.parse("2026-05-01");
    private static final long LARGEST_YUAN = 10_000_000_000_000L;

    @Test
    void shouldClaimAsMuchAsWasLent() {
        var dossier =
                loan().given(defaulted("x0"), noticed("n1", "x0", 150 * 100)).dossier();

        assertThat(outcome(dossier, "n1")).isEqualTo(CheckOutcome.PASS);
    }

    @Test
    void shouldWaitWhereTheWholeLoanIsClaimedWithAFenMore() {
        var dossier = loan().given(defaulted("x0"), noticed("n1", "x0", 150 * 100 + 1))
                .dossier();

        assertThat(check(dossier, "n1")).satisfies(check -> {
            assertThat(check.outcome()).isEqualTo(CheckOutcome.PENDING);
            assertThat(check.rule()).isEqualTo(HouseDefaults.claimedPrincipal().rule());
            assertThat(check.detail()).containsEntry("claimedFen", "15001").containsEntry("disbursedFen", "15000");
        });
    }

    @Test
    void shouldWaitWhereARequestedSumIsOfALossAboveTheLoan() {
        var requested = new LoanFact.CompensationNotified(
                Told.unknown(), AmountBasisTold.GIVEN, List.of(), List.of(), Fen.ofYuan("151"));

        var dossier = loan().given(defaulted("x0"), bank("n1", "2026-06-25", requested))
                .dossier();

        assertThat(outcome(dossier, "n1")).isEqualTo(CheckOutcome.PENDING);
    }

    @Test
    void shouldLetTheLaterWaitWhereLoanAndTrancheTogetherAreTooMuch() {
        var dossier = loan().given(
                        defaulted("x0"),
                        defaulted("x2", "2"),
                        noticed("n1", "x0", 101 * 100),
                        noticed("n2", "x2", 50 * 100))
                .dossier();

        assertThat(outcome(dossier, "n1")).isEqualTo(CheckOutcome.PASS);
        assertThat(outcome(dossier, "n2")).isEqualTo(CheckOutcome.PENDING);
    }

    @Test
    void shouldLetTheWholeLoanWaitWhereATrancheWasClaimedBeforeIt() {
        var dossier = loan().given(
                        defaulted("x0"),
                        defaulted("x2", "2"),
                        noticed("n1", "x2", 50 * 100),
                        noticed("n2", "x0", 101 * 100))
                .dossier();

        assertThat(outcome(dossier, "n1")).isEqualTo(CheckOutcome.PASS);
        assertThat(outcome(dossier, "n2")).isEqualTo(CheckOutcome.PENDING);
    }

    @Test
    void shouldClaimLoanAndTrancheUpToTheLastFen() {
        var dossier = loan().given(
                        defaulted("x0"),
                        defaulted("x2", "2"),
                        noticed("n1", "x2", 50 * 100),
                        noticed("n2", "x0", 100 * 100))
                .dossier();

        assertThat(outcome(dossier, "n2")).isEqualTo(CheckOutcome.PASS);
    }

    @Test
    void shouldNotCountWhatWasWithdrawn() {
        var dossier = loan().given(
                        defaulted("x0"),
                        defaulted("x2", "2"),
                        noticed("n1", "x2", 50 * 100),
                        noticed("n2", "x0", 150 * 100),
                        bank("w1", "2026-06-26", new LoanFact.NoticeWithdrawn(EventId.of("n1"))))
                .dossier();

        assertThat(outcome(dossier, "n2")).isEqualTo(CheckOutcome.PASS);
    }

    @Test
    void shouldNotCountADefaultThatWasCured() {
        var dossier = loan().given(
                        defaulted("x2", "2"),
                        noticed("n1", "x2", 50 * 100),
                        bank("h1", "2026-06-25", new LoanFact.DefaultCured(Told.known(EventId.of("x2")))),
                        defaulted("x0"),
                        noticed("n2", "x0", 150 * 100))
                .dossier();

        assertThat(outcome(dossier, "n2")).isEqualTo(CheckOutcome.PASS);
    }

    @Test
    void shouldNotCountASecondNoticeForTheSameDefault() {
        var dossier = loan().given(defaulted("x0"), noticed("n1", "x0", 150 * 100), noticed("n2", "x0", 150 * 100))
                .dossier();

        assertThat(outcome(dossier, "n2")).isEqualTo(CheckOutcome.PASS);
        assertThat(reasons(dossier, "n2"))
                .contains(EligibilityReason.DEFAULT_ALREADY_CLAIMED)
                .doesNotContain(EligibilityReason.CLAIMS_EXCEED_LOAN);
    }

    @Test
    void shouldGoOnWhenTheNoticeIsCorrected() {
        var corrected = new LoanFact.CompensationNotified(
                Told.unknown(), AmountBasisTold.GIVEN, List.of(), List.of(), Fen.ofYuan("150"));

        var dossier = loan().given(
                        defaulted("x0"),
                        noticed("n1", "x0", 1500 * 100),
                        correction("n2", "n1", "2026-06-25", corrected))
                .dossier();

        assertThat(outcome(dossier, "n1")).isEqualTo(CheckOutcome.PASS);
    }

    @Test
    void shouldGoOnWhenADisbursementIsCorrected() {
        var dossier = loan().given(
                        defaulted("x0"),
                        noticed("n1", "x0", 1_050 * 100),
                        correction("d3", "d1", "2026-01-16", disbursed("1", "cy", 1_000)))
                .dossier();

        assertThat(outcome(dossier, "n1")).isEqualTo(CheckOutcome.PASS);
    }

    @Test
    void shouldWaitWhenADisbursementIsUndone() {
        var dossier = loan().given(
                        defaulted("x0"),
                        noticed("n1", "x0", 150 * 100),
                        LoanScenario.reversal("u1", "d2", "2026-03-01"))
                .dossier();

        assertThat(outcome(dossier, "n1")).isEqualTo(CheckOutcome.PENDING);
    }

    @Test
    void shouldAddUpTheLargestSumsExactly() {
        var dossier = new LoanScenario()
                .under(LoanPolicies.allowingTranches(Ruled.stated(
                        TrancheClaims.ALLOWED, HouseDefaults.trancheClaims().rule())))
                .given(
                        bank("d1", "2026-01-16", disbursed("1", "cy", LARGEST_YUAN)),
                        bank("d2", "2026-02-16", disbursed("2", "cy", LARGEST_YUAN)),
                        defaulted("x1", "1"),
                        defaulted("x2", "2"),
                        noticed("n1", "x1", LARGEST_YUAN * 100),
                        noticed("n2", "x2", LARGEST_YUAN * 100))
                .dossier();

        assertThat(outcome(dossier, "n1")).isEqualTo(CheckOutcome.PASS);
        assertThat(outcome(dossier, "n2")).isEqualTo(CheckOutcome.PASS);
    }

    private static LoanScenario loan() {
        return new LoanScenario()
                .given(
                        bank("d1", "2026-01-16", disbursed("1", "cy", 100)),
                        bank("d2", "2026-02-16", disbursed("2", "cy", 50)));
    }

    private static Fact<LoanFact> defaulted(String id) {
        return bank(id, "2026-06-20", new LoanFact.DefaultReported(Told.known(OVERDUE)));
    }

    private static Fact<LoanFact> defaulted(String id, String tranche) {
        return bank(
                id, "2026-06-20", new LoanFact.DefaultReported(Told.known(OVERDUE), Told.known(new Tranche(tranche))));
    }

    private static Fact<LoanFact> noticed(String id, String ofDefault, long fen) {
        return bank(
                id,
                "2026-06-25",
                new LoanFact.CompensationNotified(
                        Told.known(EventId.of(ofDefault)), AmountBasisTold.GIVEN, List.of(), List.of(), Fen.of(fen)));
    }

    private static CheckOutcome outcome(Dossier dossier, String notice) {
        return check(dossier, notice).outcome();
    }

    private static RuleCheck check(Dossier dossier, String notice) {
        return claim(dossier, notice).assessment().checks().stream()
                .filter(check ->
                        check.rule().equals(HouseDefaults.claimedPrincipal().rule()))
                .findFirst()
                .orElseThrow();
    }

    private static List<EligibilityReason> reasons(Dossier dossier, String notice) {
        return claim(dossier, notice).assessment().reasons();
    }

    private static Claim claim(Dossier dossier, String notice) {
        return dossier.claims().stream()
                .filter(claim -> claim.claimId().endsWith("#" + notice))
                .findFirst()
                .orElseThrow();
    }
}
