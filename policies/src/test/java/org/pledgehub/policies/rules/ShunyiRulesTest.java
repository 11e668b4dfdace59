package org.pledgehub.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.duty.DutyKind;
import org.pledgehub.domain.eligibility.EligibilityReason;

/** The rules of Shunyi's two agreements, one test each; the name ends with the rule's id. */
final class ShunyiRulesTest {

    private static final PresetRules FIRST = PresetRules.of("shunyi", 1);
    private static final PresetRules RULES = PresetRules.of("shunyi", 2);
    private static final List<PresetRules> BOTH = List.of(FIRST, RULES);

    @Test
    void shouldMatchTenMillionByTenMillionBySY01() {
        assertThat(RULES.matching(1_000_000_000, 1_000_000_000)).hasToString("MATCHED");
        BOTH.forEach(OurDefaults::matchesOneToOne);
    }

    @Test
    void shouldLastFourYearsBySY02() {
        assertThat(RULES.firstDuty(DutyKind.POOL_TERM, "2021-03-01").due().date())
                .as("four years from April 2023")
                .isEqualTo("2027-04-01");
        assertThat(RULES.loan().establishedOn("2021-03-01").isEligible()).isTrue();
        assertThat(RULES.loan().establishedOn("2019-12-16").isEligible()).isTrue();
        assertThat(RULES.loan().establishedOn("2019-12-15").reasons())
                .containsExactly(EligibilityReason.OUTSIDE_POOL_TERM);
    }

    @Test
    void shouldCompensateNonPerformingLoansOnlyBySY03() {
        assertThat(RULES.loan().daysPastDue(0).reasons()).containsExactly(EligibilityReason.DEFAULT_TOO_RECENT);
        assertThat(RULES.loan().isEligible()).isTrue();
    }

    @Test
    void shouldBearAFifthUnlessMoreIsAgreedBySY91() {
        BOTH.forEach(rules -> {
            assertThat(rules.due(102_469_134)).isEqualTo(20_493_827);
            assertThat(rules.dueAtMost(102_469_134)).isEqualTo(102_469_134);
        });
        BOTH.forEach(OurDefaults::sharesEachProjectsLoss);
    }

    @Test
    void shouldCoverRunOffAndEndNoAgreementThatTheTextDoesNotEndBySY93() {
        BOTH.forEach(OurDefaults::coversRunOff);
        OurDefaults.hasNoTerm(FIRST);
    }

    @Test
    void shouldCoverEveryItemOfALossBySY90() {
        BOTH.forEach(OurDefaults::coversEveryItem);
    }

    @Test
    void shouldLetTheNotifiedSumDecideBySY92() {
        BOTH.forEach(OurDefaults::letsTheNoticeDecide);
    }

    @Test
    void shouldLetThePartnerPayFirstAndQueueTheRestBySY95() {
        BOTH.forEach(OurDefaults::splitsInHalves);
        BOTH.forEach(OurDefaults::letsThePartnerPayFirst);
        BOTH.forEach(OurDefaults::paysPartAndQueuesTheRest);
    }

    @Test
    void shouldDivideRecoveriesByRiskShareBySY96() {
        BOTH.forEach(OurDefaults::dividesRecoveriesByRiskShare);
    }

    @Test
    void shouldAskForAMainPledgeOfAKnownKindBySY97() {
        BOTH.forEach(OurDefaults::takesPatentsMarksAndCopyrightAndWaitsWithOthers);
        BOTH.forEach(OurDefaults::asksForHalfOfAllPledges);
    }

    @Test
    void shouldAskForAnOldDefaultAndTheBorrowersRegisteredRightBySY98() {
        BOTH.forEach(OurDefaults::asksForNinetyDaysPastDue);
        BOTH.forEach(OurDefaults::asksForThePledgeOnTheDayOfTheDefault);
        BOTH.forEach(OurDefaults::asksNothingOfTheBorrower);
        BOTH.forEach(OurDefaults::takesTheBorrowersOwnRightsOnly);
    }

    @Test
    void shouldKeepTheRulesOfTheDayOfDisbursementBySY99() {
        BOTH.forEach(OurDefaults::keepsTheRulesOfTheDayOfDisbursement);
    }
}
