package org.pledgehub.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Haidian's rules, one test each; the name ends with the rule's id. */
final class HaidianRulesTest {

    private static final PresetRules RULES = PresetRules.of("haidian", 1);

    @Test
    void shouldBearTheWholeLossByHD01() {
        assertThat(RULES.due(102_469_134)).isEqualTo(102_469_134);
        assertThat(RULES.dueAtMost(102_469_134)).isEqualTo(102_469_134);
    }

    @Test
    void shouldMatchTwentyMillionByTwentyMillionByHD02() {
        assertThat(RULES.matching(2_000_000_000, 2_000_000_000)).hasToString("MATCHED");
        OurDefaults.matchesOneToOne(RULES);
    }

    @Test
    void shouldMakeGoodHalfOfWhatThePartnerPaidByHD03() {
        OurDefaults.splitsInHalves(RULES);
        OurDefaults.letsThePartnerPayFirst(RULES);
    }

    @Test
    void shouldTakeTheShareOfEachProjectByHD91() {
        OurDefaults.sharesEachProjectsLoss(RULES);
    }

    @Test
    void shouldPayPartAndQueueTheRestByHD95() {
        OurDefaults.paysPartAndQueuesTheRest(RULES);
    }

    @Test
    void shouldCoverEveryItemOfALossByHD90() {
        OurDefaults.coversEveryItem(RULES);
    }

    @Test
    void shouldLetTheNotifiedSumDecideByHD92() {
        OurDefaults.letsTheNoticeDecide(RULES);
    }

    @Test
    void shouldCoverRunOffAndKnowNoTermByHD93() {
        OurDefaults.coversRunOff(RULES);
        OurDefaults.hasNoTerm(RULES);
    }

    @Test
    void shouldDivideRecoveriesByRiskShareByHD96() {
        OurDefaults.dividesRecoveriesByRiskShare(RULES);
    }

    @Test
    void shouldAskForAMainPledgeOfAKnownKindByHD97() {
        OurDefaults.takesPatentsMarksAndCopyrightAndWaitsWithOthers(RULES);
        OurDefaults.asksForHalfOfAllPledges(RULES);
    }

    @Test
    void shouldAskForAnOldDefaultAndTheBorrowersRegisteredRightByHD98() {
        OurDefaults.asksForNinetyDaysPastDue(RULES);
        OurDefaults.asksForThePledgeOnTheDayOfTheDefault(RULES);
        OurDefaults.asksNothingOfTheBorrower(RULES);
        OurDefaults.takesTheBorrowersOwnRightsOnly(RULES);
    }

    @Test
    void shouldKeepTheRulesOfTheDayOfDisbursementByHD99() {
        OurDefaults.keepsTheRulesOfTheDayOfDisbursement(RULES);
    }
}
