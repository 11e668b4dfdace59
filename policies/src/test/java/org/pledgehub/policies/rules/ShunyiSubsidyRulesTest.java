package org.pledgehub.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pledgehub.domain.eligibility.Finding;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.RightKind;
import org.pledgehub.domain.policy.SubsidyCost;
import org.pledgehub.domain.subsidy.Extension;
import org.pledgehub.domain.subsidy.RecordFlag;
import org.pledgehub.domain.subsidy.StepKind;
import org.pledgehub.domain.subsidy.StepOutcome;

/** Each rule of Shunyi's subsidy by its id. */
final class ShunyiSubsidyRulesTest {

    private static final String PRESET = "shunyi-subsidy";

    private static PresetSubsidy programme() {
        return PresetSubsidy.of(PRESET).called(2026);
    }

    private static String standOf(SubsidyAsked asked) {
        return programme().applied("a", asked).reviewed("a").stand("a");
    }

    @Test
    void shouldTakePatentsAndWaitWithOtherKindsBySS01() {
        assertThat(standOf(SubsidyAsked.interest(1_000))).isEqualTo("TO_DECIDE");
        assertThat(standOf(SubsidyAsked.interest(1_000).pledging(RightKind.TRADEMARK)))
                .isEqualTo("PENDING IP_KIND_UNLISTED");
    }

    @Test
    void shouldMakeGoodAllFourCostsAsFarAsTheyWerePaidBySS02() {
        var asked = SubsidyAsked.interest(100_001)
                .and(SubsidyCost.INSURANCE, 20_003)
                .and(SubsidyCost.VALUATION, 3_007)
                .and(SubsidyCost.GUARANTEE, 409);

        assertThat(programme().applied("a", asked).granted("a").approved("a")).isEqualTo(123_420);
        assertThat(programme().applied("a", asked).granted("a").caseOf("a").proof())
                .extracting(step -> step.formula())
                .contains(
                        "insuranceBase = min(insuranceAsked, insurancePaid)",
                        "subsidy = guaranteeSubsidy + insuranceSubsidy + interestSubsidy + valuationSubsidy");
    }

    @Test
    void shouldAskForRepaymentOnScheduleBySS03() {
        assertThat(programme()
                        .applied("a", SubsidyAsked.interest(1_000))
                        .reviewed("a")
                        .repaid("a", 3, Extension.NONE)
                        .stand("a"))
                .isEqualTo("REFUSED SUBSIDY_REPAID_LATE");
    }

    @Test
    void shouldBeContentWithOnePatentBySS90() {
        assertThat(standOf(SubsidyAsked.interest(1_000).pledgingToo(RightKind.TRADEMARK)))
                .isEqualTo("TO_DECIDE");
    }

    @Test
    void shouldAskForRegistrationInTheDistrictBySS91() {
        assertThat(standOf(SubsidyAsked.interest(1_000).inDistrict(Finding.NO)))
                .isEqualTo("REFUSED BORROWER_NOT_IN_DISTRICT");
    }

    @Test
    void shouldNotAcceptALateApplicationBySS92() {
        assertThat(standOf(SubsidyAsked.interest(1_000).on("2026-04-01")))
                .isEqualTo("NOT_ACCEPTED SUBSIDY_APPLICATION_LATE");
    }

    @Test
    void shouldAskForAnOpinionOnABadRecordBySS93() {
        assertThat(programme()
                        .applied("a", SubsidyAsked.interest(1_000))
                        .reviewed("a")
                        .flagged("a", "2026-04-10", RecordFlag.TAX)
                        .stand("a"))
                .isEqualTo("IN_REVIEW SUBSIDY_OPINION_DUE");
    }

    @Test
    void shouldDecideAfterTheReviewWithoutAPublicNoticeBySS94() {
        var programme = programme().applied("a", SubsidyAsked.interest(1_000)).proven("a");

        assertThat(programme.stand("a")).isEqualTo("IN_REVIEW SUBSIDY_STEP_OUTSTANDING");
        assertThat(programme
                        .step("a", "2026-04-01", StepKind.EXPERT_REVIEW, StepOutcome.PASSED)
                        .decided("a", "2026-04-01", 1_000)
                        .stand("a"))
                .isEqualTo("APPROVED");
        assertThat(programme
                        .step("a", "2026-04-02", StepKind.MEETING_DECISION, StepOutcome.FAILED)
                        .stand("a"))
                .isEqualTo("REJECTED");
    }

    @Test
    void shouldKnowNoCeilingOfAYearAndNoNumberOfTimesBySS95() {
        var programme = programme();
        for (int loan = 1; loan <= 5; loan++) {
            programme
                    .applied("a" + loan, SubsidyAsked.interest(90_000_000).onLoan("C" + loan))
                    .granted("a" + loan);
        }

        assertThat(programme.approved("a5")).isEqualTo(90_000_000);
    }

    @Test
    void shouldKnowNoBudgetBySS96() {
        assertThat(PresetSubsidy.of(PRESET)
                        .called(2026, Told.unknown())
                        .applied("a", SubsidyAsked.interest(1_000))
                        .granted("a")
                        .approved("a"))
                .isEqualTo(1_000);
    }

    @Test
    void shouldTakeEverythingBackAfterFraudAndBanNobodyBySS97() {
        var programme = programme()
                .applied("a", SubsidyAsked.interest(1_000))
                .granted("a")
                .money("a", "2026-05-01", StepKind.PAYMENT, 1_000)
                .step("a", "2026-06-01", StepKind.VIOLATION_FOUND, StepOutcome.FAILED);

        assertThat(programme.caseOf("a").sums().toReturn().value()).isEqualTo(1_000);
        assertThat(programme.caseOf("a").course().bannedUntil()).isEmpty();
    }

    @Test
    void shouldKeepTheRulesOfTheDayOfDisbursementBySS99() {
        var programme = PresetSubsidy.inTwoVersions(PRESET)
                .called(2026)
                .applied("a", SubsidyAsked.interest(1_000).disbursedOn("2025-12-31"));

        assertThat(programme.caseOf("a").policy().orElseThrow().version()).isEqualTo(7);
    }
}
