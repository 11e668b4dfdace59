package org.pledgehub.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.RightKind;
import org.pledgehub.domain.policy.SubsidyCost;

/** Each rule of Beijing's draft of a subsidy by its id. */
final class BeijingSubsidyRulesTest {

    private static final String PRESET = "beijing-subsidy";

    private static PresetSubsidy programme() {
        return PresetSubsidy.of(PRESET).called(2026);
    }

    private static long entitledTo(SubsidyAsked asked) {
        return programme().applied("a", asked).reviewed("a").entitled("a");
    }

    @Test
    void shouldTakePatentsMarksAndCopyrightByBS01() {
        assertThat(programme()
                        .applied("a", SubsidyAsked.interest(1_000).pledging(RightKind.COPYRIGHT))
                        .reviewed("a")
                        .stand("a"))
                .isEqualTo("TO_DECIDE");
        assertThat(programme()
                        .applied("a", SubsidyAsked.interest(1_000).pledging(RightKind.OTHER))
                        .reviewed("a")
                        .stand("a"))
                .isEqualTo("PENDING IP_KIND_UNLISTED");
    }

    @Test
    void shouldMakeGoodHalfOfTheInterestByBS02() {
        assertThat(entitledTo(SubsidyAsked.interest(1_001))).isEqualTo(500);
    }

    @Test
    void shouldMakeGoodHalfOfValuationAndGuaranteeFeesByBS03() {
        assertThat(entitledTo(SubsidyAsked.of(SubsidyCost.VALUATION, 2_001).and(SubsidyCost.GUARANTEE, 301)))
                .isEqualTo(1_150);
    }

    @Test
    void shouldMakeGoodInterestValuationAndGuaranteeFeesAndNothingElseByBJ08() {
        assertThat(entitledTo(SubsidyAsked.interest(1_000).and(SubsidyCost.INSURANCE, 1_000)))
                .isEqualTo(500);
        assertThat(programme()
                        .applied("a", SubsidyAsked.of(SubsidyCost.INSURANCE, 1_000))
                        .reviewed("a")
                        .stand("a"))
                .isEqualTo("REFUSED SUBSIDY_COST_NOT_COVERED");
    }

    @Test
    void shouldAskForRepaymentByBS90() {
        assertThat(programme().applied("a", SubsidyAsked.interest(1_000)).stand("a"))
                .isEqualTo("PENDING SUBSIDY_REPAYMENT_NOT_PROVEN SUBSIDY_COST_NOT_PROVEN");
    }

    @Test
    void shouldDecideAfterAReviewByBS91() {
        assertThat(programme()
                        .applied("a", SubsidyAsked.interest(1_000))
                        .proven("a")
                        .stand("a"))
                .isEqualTo("IN_REVIEW SUBSIDY_STEP_OUTSTANDING");
    }

    @Test
    void shouldKnowNoBudgetByBS92() {
        assertThat(PresetSubsidy.of(PRESET)
                        .called(2026, Told.unknown())
                        .applied("a", SubsidyAsked.interest(1_000))
                        .reviewed("a")
                        .stand("a"))
                .isEqualTo("TO_DECIDE");
    }

    @Test
    void shouldKeepTheRulesOfTheDayOfDisbursementByBS99() {
        var programme = PresetSubsidy.inTwoVersions(PRESET)
                .called(2026)
                .applied("a", SubsidyAsked.interest(1_000).disbursedOn("2026-01-01"));

        assertThat(programme.caseOf("a").policy().orElseThrow().version()).isEqualTo(8);
    }
}
