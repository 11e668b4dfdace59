package org.pledgehub.domain.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.loan.LoanScenario.bank;
import static org.pledgehub.domain.loan.LoanScenario.disbursed;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.eligibility.AmountBasisTold;
import org.pledgehub.domain.eligibility.EligibilityReason;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.filing.Tranche;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.HouseDefaults;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.policy.Ruled;
import org.pledgehub.domain.policy.TrancheClaims;

/** Claims for the default of one tranche. */
class TranchesClaimedTest {

    @Test
    void shouldAskAPersonWhereThePolicyDoesNotForeseeIt() {
        var dossier =
                loan().given(defaulted("x1", "1"), noticed("n1", "x1", 100)).dossier();

        assertThat(reasons(dossier, "n1")).containsExactly(EligibilityReason.TRANCHE_CLAIM_NOT_FORESEEN);
    }

    @Test
    void shouldClaimEachTrancheUpToWhatWasLent() {
        var dossier = loan().under(allowing())
                .given(
                        defaulted("x1", "1"),
                        defaulted("x2", "2"),
                        noticed("n1", "x1", 100),
                        noticed("n2", "x2", 50),
                        noticed("n3", "x2", 50))
                .dossier();

        assertThat(reasons(dossier, "n1")).isEmpty();
        assertThat(reasons(dossier, "n2")).isEmpty();
        assertThat(dossier.claims()).hasSize(3);
    }

    @Test
    void shouldWaitWhereMoreIsClaimedThanTheTranche() {
        var dossier = loan().under(allowing())
                .given(defaulted("x2", "2"), noticed("n2", "x2", 51))
                .dossier();

        assertThat(reasons(dossier, "n2")).containsExactly(EligibilityReason.CLAIM_EXCEEDS_TRANCHE);
    }

    @Test
    void shouldWaitForTheTranche() {
        var dossier = loan().under(allowing())
                .given(defaulted("x3", "3"), noticed("n3", "x3", 1))
                .dossier();

        assertThat(reasons(dossier, "n3")).containsExactly(EligibilityReason.TRANCHE_NOT_DISBURSED);
    }

    private static LoanScenario loan() {
        return new LoanScenario()
                .given(
                        bank("d1", "2026-01-16", disbursed("1", "cy", 100)),
                        bank("d2", "2026-02-16", disbursed("2", "cy", 50)));
    }

    private static Fact<LoanFact> defaulted(String id, String tranche) {
        return bank(
                id,
                "2026-06-20",
                new LoanFact.DefaultReported(
                        Told.known(LocalDate.parse("2026-05-01")), Told.known(new Tranche(tranche))));
    }

    private static Fact<LoanFact> noticed(String id, String ofDefault, long yuan) {
        return bank(
                id,
                "2026-06-25",
                new LoanFact.CompensationNotified(
                        Told.known(EventId.of(ofDefault)),
                        AmountBasisTold.GIVEN,
                        List.of(),
                        List.of(),
                        Fen.of(100 * yuan)));
    }

    /** Only what this page is about: the scenario files and pledges nothing. */
    private static List<EligibilityReason> reasons(Dossier dossier, String notice) {
        return dossier.claims().stream()
                .filter(claim -> claim.claimId().endsWith("#" + notice))
                .flatMap(claim -> claim.assessment().checks().stream())
                .flatMap(check -> check.reason().asOptional().stream())
                .filter(reason ->
                        Stream.of("TRANCHE", "CLAIM_EXCEEDS", "CLAIMS_EXCEED").anyMatch(reason.name()::startsWith))
                .toList();
    }

    private static PoolPolicy allowing() {
        return LoanPolicies.allowingTranches(Ruled.stated(
                TrancheClaims.ALLOWED, HouseDefaults.trancheClaims().rule()));
    }
}
