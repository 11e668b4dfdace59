package org.pledgehub.domain.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.loan.LoanScenario.bank;
import static org.pledgehub.domain.loan.LoanScenario.correction;
import static org.pledgehub.domain.loan.LoanScenario.disbursed;
import static org.pledgehub.domain.loan.LoanScenario.operator;
import static org.pledgehub.domain.loan.LoanScenario.repaid;
import static org.pledgehub.domain.loan.LoanScenario.reversal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.eligibility.AmountBasisTold;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.HouseDefaults;

/** A loan of 10 yuan is claimed as a whole; then its borrower repays 3. */
class UnsharedRepaymentTest {

    private static final Map<String, String> THREE_YUAN = Map.of("notSharedFen", "300", "notSharedSince", "2026-07-10");

    @Test
    void shouldTellWhatTheBankKeeps() {
        assertThat(notShared(partlyCured(), "n1")).isEqualTo(THREE_YUAN);
    }

    @Test
    void shouldTakeACorrectedNoticeForAPartialCureBeforePayment() {
        assertThat(notShared(partlyCured().given(correction("n2", "n1", "2026-07-12", notice("x1", 7))), "n1"))
                .isEmpty();
        assertThat(notShared(partlyCured().given(correction("n2", "n1", "2026-06-25", notice("x1", 7))), "n1"))
                .isEmpty();
    }

    @Test
    void shouldTakeARecoveryForAPartialCureAfterPayment() {
        assertThat(notShared(partlyCured().given(recovered("v1", "2026-07-20", 3)), "n1"))
                .isEmpty();
        assertThat(notShared(partlyCured().given(recovered("v1", "2026-07-20", 2)), "n1"))
                .containsEntry("notSharedFen", "100");
    }

    @Test
    void shouldTellItStillAfterTheDefaultIsCured() {
        var cured = partlyCured().given(bank("c1", "2026-07-11", new LoanFact.DefaultCured(Told.unknown())));

        assertThat(notShared(cured, "n1")).isEqualTo(THREE_YUAN);
    }

    @Test
    void shouldSayNothingOfWhatWasRepaidByTheDayOfTheNoticeOrIsUndone() {
        assertThat(notShared(claimed().given(bank("r1", "2026-06-25", repaid(3))), "n1"))
                .isEmpty();
        assertThat(notShared(partlyCured().given(reversal("u1", "r1", "2026-07-11")), "n1"))
                .isEmpty();
    }

    @Test
    void shouldLeaveTheBankWhatWasNeverClaimed() {
        var part = claimed()
                .given(correction("n2", "n1", "2026-06-25", notice("x1", 4)), bank("r1", "2026-07-10", repaid(7)));

        assertThat(notShared(part, "n1")).containsEntry("notSharedFen", "100");
    }

    @Test
    void shouldTellAllOfItWhereTheNoticeTellsNoPrincipal() {
        var untold = claimed()
                .given(correction("n2", "n1", "2026-06-25", notice("x1", 0)), bank("r1", "2026-07-10", repaid(3)));

        assertThat(notShared(untold, "n1")).isEqualTo(THREE_YUAN);
    }

    @Test
    void shouldCountItOnTheClaimNoticedLastBeforeIt() {
        var twice = partlyCured()
                .given(
                        bank("c1", "2026-07-11", new LoanFact.DefaultCured(Told.unknown())),
                        bank("x2", "2026-08-01", new LoanFact.DefaultReported(Told.unknown())),
                        bank("n3", "2026-08-20", notice("x2", 7)),
                        bank("r2", "2026-08-21", repaid(1)));

        assertThat(notShared(twice, "n1")).isEqualTo(THREE_YUAN);
        assertThat(notShared(twice, "n3")).containsEntry("notSharedFen", "100");
    }

    private static LoanScenario claimed() {
        return new LoanScenario()
                .given(
                        bank("d1", "2026-01-16", disbursed(10)),
                        bank("x1", "2026-06-01", new LoanFact.DefaultReported(Told.unknown())),
                        bank("n1", "2026-06-25", notice("x1", 10)));
    }

    private static LoanScenario partlyCured() {
        return claimed().given(bank("r1", "2026-07-10", repaid(3)));
    }

    private static Fact<LoanFact> recovered(String id, String day, long yuan) {
        var gross = Fen.of(yuan * 100);
        return operator(id, day, new LoanFact.Recovered(gross, Fen.ZERO, gross));
    }

    private static LoanFact.CompensationNotified notice(String ofDefault, long yuan) {
        return new LoanFact.CompensationNotified(
                Told.known(EventId.of(ofDefault)), AmountBasisTold.GIVEN, List.of(), List.of(), Fen.of(yuan * 100));
    }

    private static Map<String, String> notShared(LoanScenario story, String notice) {
        var detail = story.dossier().claims().stream()
                .filter(claim -> claim.claimId().endsWith("#" + notice))
                .flatMap(claim -> claim.assessment().checks().stream())
                .filter(check ->
                        check.rule().equals(HouseDefaults.claimedPrincipal().rule()))
                .findFirst()
                .orElseThrow()
                .detail();
        return detail.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("notShared"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
