package org.pledgehub.domain.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.loan.LoanScenario.bank;
import static org.pledgehub.domain.loan.LoanScenario.claim;
import static org.pledgehub.domain.loan.LoanScenario.claimable;
import static org.pledgehub.domain.loan.LoanScenario.defaulted;
import static org.pledgehub.domain.loan.LoanScenario.defaultedTranche;
import static org.pledgehub.domain.loan.LoanScenario.defaultedTwice;
import static org.pledgehub.domain.loan.LoanScenario.disbursed;
import static org.pledgehub.domain.loan.LoanScenario.event;
import static org.pledgehub.domain.loan.LoanScenario.noticed;
import static org.pledgehub.domain.loan.LoanScenario.operator;
import static org.pledgehub.domain.loan.LoanScenario.recovered;
import static org.pledgehub.domain.loan.LoanScenario.verdicts;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgehub.domain.eligibility.CheckOutcome;
import org.pledgehub.domain.eligibility.EligibilityReason;
import org.pledgehub.domain.eligibility.RuleCheck;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.Relation;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.HouseDefaults;

/** A claim waits while a recovery that names none may be of its default and counts on another claim. */
class RecoveriesInDoubtTest {

    /** Notice of 25 June, cure of 1 July, new default of 1 August, notice of 20 August. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-20, 0",
        "2026-06-25, 0",
        "2026-06-30, 0",
        "2026-07-01, 1",
        "2026-07-31, 1",
        "2026-08-01, 1",
        "2026-08-20, 1",
        "2026-08-21, 0",
    })
    void shouldDoubtWhatCameSinceTheCureUpToTheSecondNotice(String day, int doubts) {
        var dossier = defaultedTwice().given(unnamed("g1", day)).dossier();

        assertThat(doubts(dossier, "n1")).isEmpty();
        assertThat(doubts(dossier, "n2")).hasSize(doubts);
    }

    /** Both defaults stand: of the first tranche since 20 June, of the second since 5 July. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-20, 0",
        "2026-07-04, 0",
        "2026-07-05, 1",
        "2026-07-10, 1",
        "2026-07-11, 0",
    })
    void shouldDoubtWhatCameSinceTheSecondReportWhereTheFirstDefaultLasts(String day, int doubts) {
        var dossier = tranches("2026-07-05").given(unnamed("g1", day)).dossier();

        assertThat(doubts(dossier, "n1")).isEmpty();
        assertThat(doubts(dossier, "n2")).hasSize(doubts);
    }

    @Test
    void shouldDoubtWhatCameBeforeBothNoticesOfTwoTranchesInDefault() {
        var dossier = tranches("2026-06-20").given(unnamed("g1", "2026-06-22")).dossier();

        assertThat(doubts(dossier, "n1")).isEmpty();
        assertThat(doubts(dossier, "n2")).hasSize(1);
    }

    @Test
    void shouldNameEachRecoveryAndTheClaimOnWhichItCounts() {
        var dossier = defaultedTwice()
                .given(unnamed("g1", "2026-07-05"), unnamed("g2", "2026-08-10"))
                .dossier();

        assertThat(doubts(dossier, "n2"))
                .allSatisfy(check -> {
                    assertThat(check.rule())
                            .isEqualTo(HouseDefaults.recoveryOfClaim().rule());
                    assertThat(check.outcome()).isEqualTo(CheckOutcome.PENDING);
                    assertThat(check.detail()).containsEntry("countsOn", "icbc/C1#n1");
                })
                .extracting(check -> check.detail().get("recovery"))
                .containsExactly(
                        LoanScenario.key(LoanScenario.OPERATOR, "g1").toString(),
                        LoanScenario.key(LoanScenario.OPERATOR, "g2").toString());
    }

    /** Everything else about the second claim is in order. */
    @Test
    void shouldLetTheLaterClaimWait() {
        var dossier = secondClaimInOrder().given(unnamed("g1", "2026-08-05")).dossier();

        assertThat(verdicts(dossier))
                .containsExactlyInAnyOrder(
                        "icbc/C1#n1 INELIGIBLE [DEFAULT_CURED]", "icbc/C1#n2 PENDING [RECOVERY_NAMES_NO_CLAIM]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"n1", "n2"})
    void shouldGoOnWhenTheRecoveryIsCorrectedToNameItsClaim(String notice) {
        var named = event(
                LoanScenario.OPERATOR,
                Role.OPERATOR,
                "g1a",
                "2026-08-05",
                Relation.corrects(EventId.of("g1")),
                recovered("7", Told.known("icbc/C1#" + notice)));

        var dossier =
                secondClaimInOrder().given(unnamed("g1", "2026-08-05"), named).dossier();

        assertThat(verdicts(dossier)).contains("icbc/C1#n2 ELIGIBLE []");
        assertThat(claim(dossier, "n2").recovered()).isEqualTo(Fen.ofYuan(notice.equals("n2") ? "7" : "0"));
    }

    @Test
    void shouldGoOnWhenTheRecoveryIsReversed() {
        var reversal = event(
                LoanScenario.OPERATOR,
                Role.OPERATOR,
                "u1",
                "2026-08-06",
                Relation.reverses(EventId.of("g1")),
                new LoanFact.Reversed());

        var dossier = secondClaimInOrder()
                .given(unnamed("g1", "2026-08-05"), reversal)
                .dossier();

        assertThat(verdicts(dossier)).contains("icbc/C1#n2 ELIGIBLE []");
    }

    @Test
    void shouldGoOnWhenTheOtherNoticeIsWithdrawn() {
        var dossier = secondClaimInOrder()
                .given(
                        unnamed("g1", "2026-08-05"),
                        bank("w1", "2026-08-06", new LoanFact.NoticeWithdrawn(EventId.of("n1"))))
                .dossier();

        assertThat(verdicts(dossier)).contains("icbc/C1#n2 ELIGIBLE []");
        assertThat(claim(dossier, "n2").recovered()).isEqualTo(Fen.ofYuan("7"));
    }

    @Test
    void shouldNotDoubtWhatIsNotSplitYet() {
        var unsplit = new LoanFact.Recovered(Fen.ofYuan("7"), Fen.ZERO, Fen.ZERO, SplitTold.MISSING, Told.unknown());

        var dossier =
                defaultedTwice().given(operator("g1", "2026-08-05", unsplit)).dossier();

        assertThat(doubts(dossier, "n2")).isEmpty();
    }

    @Test
    void shouldNotAskItOfANoticeThatComesTooLateForItsDefault() {
        var dossier = claimable()
                .given(bank("n2", "2026-07-10", noticed()), unnamed("g1", "2026-07-01"))
                .dossier();

        assertThat(doubts(dossier, "n2")).isEmpty();
    }

    private static LoanScenario secondClaimInOrder() {
        return claimable()
                .given(
                        bank("c1", "2026-07-01", new LoanFact.DefaultCured(Told.known(EventId.of("x1")))),
                        bank("x2", "2026-08-01", defaulted("2026-07-20")),
                        bank("n2", "2026-10-25", noticed()));
    }

    /** Notices of 25 June and 10 July. */
    private static LoanScenario tranches(String secondReport) {
        return new LoanScenario()
                .given(
                        bank("d1", "2026-01-16", disbursed("1", "cy", 100)),
                        bank("d2", "2026-02-16", disbursed("2", "cy", 50)),
                        bank("x1", "2026-06-20", defaultedTranche("1")),
                        bank("x2", secondReport, defaultedTranche("2")),
                        bank("n1", "2026-06-25", noticed("x1")),
                        bank("n2", "2026-07-10", noticed("x2")));
    }

    private static Fact<LoanFact> unnamed(String id, String day) {
        return operator(id, day, recovered("7", Told.unknown()));
    }

    private static List<RuleCheck> doubts(Dossier dossier, String notice) {
        return claim(dossier, notice).assessment().checks().stream()
                .filter(check -> check.reason()
                        .asOptional()
                        .filter(EligibilityReason.RECOVERY_NAMES_NO_CLAIM::equals)
                        .isPresent())
                .toList();
    }
}
