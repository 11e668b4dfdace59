package org.pledgehub.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The rules of Mentougou's draft, one test each; the name ends with the rule's id. */
final class MentougouRulesTest {

    private static final PresetRules RULES = PresetRules.of("mentougou", 1);

    @Test
    void shouldBearAFifthUnlessMoreIsAgreedByMT91() {
        assertThat(RULES.due(102_469_134)).isEqualTo(20_493_827);
        assertThat(RULES.dueAtMost(102_469_134)).isEqualTo(102_469_134);
        OurDefaults.sharesEachProjectsLoss(RULES);
    }

    @Test
    void shouldCoverEveryItemOfALossByMT90() {
        OurDefaults.coversEveryItem(RULES);
    }

    @Test
    void shouldLetTheNotifiedSumDecideByMT92() {
        OurDefaults.letsTheNoticeDecide(RULES);
    }

    @Test
    void shouldCoverRunOffAndKnowNoTermByMT93() {
        OurDefaults.coversRunOff(RULES);
        OurDefaults.hasNoTerm(RULES);
    }

    @Test
    void shouldMatchContributionsOneToOneByMT94() {
        OurDefaults.matchesOneToOne(RULES);
    }

    @Test
    void shouldLetThePartnerPayFirstAndQueueTheRestByMT95() {
        OurDefaults.splitsInHalves(RULES);
        OurDefaults.letsThePartnerPayFirst(RULES);
        OurDefaults.paysPartAndQueuesTheRest(RULES);
    }

    @Test
    void shouldDivideRecoveriesByRiskShareByMT96() {
        OurDefaults.dividesRecoveriesByRiskShare(RULES);
    }

    @Test
    void shouldAskForAMainPledgeOfAKnownKindByMT97() {
        OurDefaults.takesPatentsMarksAndCopyrightAndWaitsWithOthers(RULES);
        OurDefaults.asksForHalfOfAllPledges(RULES);
    }

    @Test
    void shouldAskForAnOldDefaultAndTheBorrowersRegisteredRightByMT98() {
        OurDefaults.asksForNinetyDaysPastDue(RULES);
        OurDefaults.asksForThePledgeOnTheDayOfTheDefault(RULES);
        OurDefaults.asksNothingOfTheBorrower(RULES);
        OurDefaults.takesTheBorrowersOwnRightsOnly(RULES);
    }

    @Test
    void shouldKeepTheRulesOfTheDayOfDisbursementByMT99() {
        OurDefaults.keepsTheRulesOfTheDayOfDisbursement(RULES);
    }
}
