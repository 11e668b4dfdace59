package org.pledgehub.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pledgehub.domain.compensation.ClaimantKind;
import org.pledgehub.domain.compensation.ClaimantPart;
import org.pledgehub.domain.duty.DutyKind;
import org.pledgehub.domain.eligibility.EligibilityReason;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.DutyClock;
import org.pledgehub.domain.policy.LossItem;
import org.pledgehub.domain.pool.PoolAccount;

/** The rules of Beijing's draft, one test each; the name ends with the rule's id. */
final class BeijingRulesTest {

    private static final PresetRules RULES = PresetRules.of("beijing", 1);

    @Test
    void shouldCoverWhatEachInstitutionBearsOfThePrincipalByBJ01() {
        assertThat(RULES.policy().coverage().items().value()).containsExactly(LossItem.PRINCIPAL);
        assertThat(RULES.coveredItems()).containsExactly(LossItem.PRINCIPAL);
        assertThat(RULES.dueTo(0, bearing(ClaimantKind.BANK, 400_000, 0))).isEqualTo(200_000);
    }

    @Test
    void shouldBearHalfOfEveryKindOfInstitutionByBJ02() {
        for (var kind : new ClaimantKind[] {
            ClaimantKind.BANK, ClaimantKind.GUARANTOR, ClaimantKind.INSURER, ClaimantKind.IP_INSTITUTION
        }) {
            assertThat(RULES.dueTo(0, bearing(kind, 1_000_000, 0)))
                    .as(kind.name())
                    .isEqualTo(500_000);
        }
        assertThat(RULES.policy().coverage().institutions())
                .extracting(row -> row.value().kind() + " " + row.value().ceded())
                .containsExactly("BANK IGNORED", "GUARANTOR DEDUCTED", "INSURER DEDUCTED", "IP_INSTITUTION IGNORED");
        assertThat(RULES.policy().coverage().poolShare().value()).hasToString("50%");
        assertThat(RULES.policy().coverage().ceded().value()).hasToString("EXPECTED");
    }

    @Test
    void shouldPayAllFromTheFiscalAccountByBJ03() {
        assertThat(RULES.fiscalPartOf(100_000)).isEqualTo(50_000);
        assertThat(RULES.payingFirst()).containsExactly(PoolAccount.FISCAL);
    }

    @Test
    void shouldTakePatentsMarksAndCopyrightByBJ04() {
        OurDefaults.takesPatentsMarksAndCopyrightAndWaitsWithOthers(RULES);
    }

    @Test
    void shouldRegisterWithinThreeDaysAtTheWindowAndOneOnLineByBJ05() {
        assertThat(RULES.due(DutyClock.REGISTRATION_WINDOW, "2026-09-24")).isEqualTo("2026-09-30");
        assertThat(RULES.due(DutyClock.REGISTRATION_ONLINE, "2026-09-24")).isEqualTo("2026-09-28");
    }

    @Test
    void shouldBringTheJointConferenceTogetherEachYearByBJ11() {
        assertThat(RULES.firstDuty(DutyKind.JOINT_CONFERENCE, "2025-01-15")
                        .due()
                        .date())
                .isEqualTo("2026-01-15");
    }

    @Test
    void shouldDeductWhatGuarantorsAndInsurersCededByBJ06() {
        assertThat(RULES.dueTo(400_000, bearing(ClaimantKind.GUARANTOR, 1_000_000, 400_000)))
                .isEqualTo(300_000);
        assertThat(RULES.dueTo(400_000, bearing(ClaimantKind.INSURER, 1_000_000, 400_000)))
                .isEqualTo(300_000);
        assertThat(RULES.dueTo(400_000, bearing(ClaimantKind.BANK, 1_000_000, 400_000)))
                .isEqualTo(500_000);
        assertThat(RULES.dueTo(400_000, bearing(ClaimantKind.IP_INSTITUTION, 1_000_000, 400_000)))
                .isEqualTo(500_000);
    }

    @Test
    void shouldCompensateNonPerformingLoansOnlyByBJ07() {
        assertThat(RULES.loan().daysPastDue(0).reasons()).containsExactly(EligibilityReason.DEFAULT_TOO_RECENT);
        assertThat(RULES.loan().isEligible()).isTrue();
    }

    @Test
    void shouldFollowALapseThatIsNotifiedAfterwardsByBJ09() {
        assertThat(RULES.loan().lapsedBetween("2026-05-01", "2027-01-01").reasons())
                .containsExactly(EligibilityReason.RIGHT_NOT_IN_FORCE);
        assertThat(RULES.loan().lapsedBetween("2026-05-01", "2026-06-01").isEligible())
                .isTrue();
    }

    @Test
    void shouldKnowNoCeilingByBJ91() {
        assertThat(RULES.policy().coverage().poolShareCeiling().value()).hasToString("100%");
    }

    @Test
    void shouldPayPartAndQueueTheRestByBJ95() {
        OurDefaults.paysPartAndQueuesTheRest(RULES);
    }

    @Test
    void shouldDivideRecoveriesByWhatInstitutionsBearByBJ96() {
        var split = RULES.recovered(1_000);

        assertThat(split.bank().value()).isEqualTo(500);
        assertThat(split.fiscal().value()).isEqualTo(500);
    }

    @Test
    void shouldWaitWithOtherKindsAndAskForAMainPledgeByBJ97() {
        assertThat(RULES.verdictsByKind().values()).contains("PENDING [IP_KIND_UNLISTED]");
        OurDefaults.asksForHalfOfAllPledges(RULES);
    }

    @Test
    void shouldLetTheNotifiedSumDecideByBJ92() {
        OurDefaults.letsTheNoticeDecide(RULES);
    }

    @Test
    void shouldCoverRunOffAndKnowNoTermByBJ93() {
        OurDefaults.coversRunOff(RULES);
        OurDefaults.hasNoTerm(RULES);
    }

    @Test
    void shouldMissNoPartnerBesideFiscalMoneyByBJ94() {
        OurDefaults.missesNoPartner(RULES);
    }

    @Test
    void shouldAskForAnOldDefaultAndTheBorrowersRegisteredRightByBJ98() {
        OurDefaults.asksForNinetyDaysPastDue(RULES);
        OurDefaults.asksForThePledgeOnTheDayOfTheDefault(RULES);
        OurDefaults.asksNothingOfTheBorrower(RULES);
        OurDefaults.takesTheBorrowersOwnRightsOnly(RULES);
    }

    @Test
    void shouldKeepTheRulesOfTheDayOfDisbursementByBJ99() {
        OurDefaults.keepsTheRulesOfTheDayOfDisbursement(RULES);
    }

    private static ClaimantPart bearing(ClaimantKind kind, long own, long ceded) {
        return ClaimantPart.bearing(kind, "p", Fen.of(own), Fen.of(ceded));
    }
}
