package org.pledgehub.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pledgehub.domain.duty.DutyKind;
import org.pledgehub.domain.eligibility.EligibilityReason;

/** Shunyi's rules, one test each; the name ends with the rule's id. */
final class ShunyiRulesTest {

    private static final PresetRules RULES = PresetRules.of("shunyi", 1);

    @Test
    void shouldMatchTenMillionByTenMillionBySY01() {
        assertThat(RULES.matching(1_000_000_000, 1_000_000_000)).hasToString("MATCHED");
        OurDefaults.matchesOneToOne(RULES);
    }

    @Test
    void shouldLastFourYearsBySY02() {
        assertThat(RULES.loan().establishedOn("2022-01-16").isEligible()).isTrue();
        assertThat(RULES.loan().establishedOn("2022-01-15").reasons())
                .containsExactly(EligibilityReason.OUTSIDE_POOL_TERM);
        assertThat(RULES.firstDuty(DutyKind.POOL_TERM, "2023-04-01").due().date())
                .isEqualTo("2027-04-01");
    }

    @Test
    void shouldCompensateNonPerformingLoansOnlyBySY03() {
        assertThat(RULES.loan().daysPastDue(0).reasons()).containsExactly(EligibilityReason.DEFAULT_TOO_RECENT);
        assertThat(RULES.loan().isEligible()).isTrue();
    }

    @Test
    void shouldBearAFifthUnlessMoreIsAgreedBySY91() {
        assertThat(RULES.due(102_469_134)).isEqualTo(20_493_827);
        assertThat(RULES.dueAtMost(102_469_134)).isEqualTo(102_469_134);
        OurDefaults.sharesEachProjectsLoss(RULES);
    }

    @Test
    void shouldCoverRunOffBySY93() {
        OurDefaults.coversRunOff(RULES);
    }

    @Test
    void shouldCoverEveryItemOfALossBySY90() {
        OurDefaults.coversEveryItem(RULES);
    }

    @Test
    void shouldLetTheNotifiedSumDecideBySY92() {
        OurDefaults.letsTheNoticeDecide(RULES);
    }

    @Test
    void shouldLetThePartnerPayFirstAndQueueTheRestBySY95() {
        OurDefaults.splitsInHalves(RULES);
        OurDefaults.letsThePartnerPayFirst(RULES);
        OurDefaults.paysPartAndQueuesTheRest(RULES);
    }

    @Test
    void shouldDivideRecoveriesByRiskShareBySY96() {
        OurDefaults.dividesRecoveriesByRiskShare(RULES);
    }

    @Test
    void shouldAskForAMainPledgeOfAKnownKindBySY97() {
        OurDefaults.takesPatentsMarksAndCopyrightAndWaitsWithOthers(RULES);
        OurDefaults.asksForHalfOfAllPledges(RULES);
    }

    @Test
    void shouldAskForAnOldDefaultAndTheBorrowersRegisteredRightBySY98() {
        OurDefaults.asksForNinetyDaysPastDue(RULES);
        OurDefaults.asksForThePledgeOnTheDayOfTheDefault(RULES);
        OurDefaults.asksNothingOfTheBorrower(RULES);
        OurDefaults.takesTheBorrowersOwnRightsOnly(RULES);
    }

    @Test
    void shouldKeepTheRulesOfTheDayOfDisbursementBySY99() {
        OurDefaults.keepsTheRulesOfTheDayOfDisbursement(RULES);
    }
}
