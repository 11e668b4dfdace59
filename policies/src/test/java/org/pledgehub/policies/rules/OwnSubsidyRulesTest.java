package org.pledgehub.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.eligibility.Finding;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.RightKind;
import org.pledgehub.domain.policy.RightGrade;
import org.pledgehub.domain.subsidy.Extension;
import org.pledgehub.domain.subsidy.RecordFlag;
import org.pledgehub.domain.subsidy.StepKind;
import org.pledgehub.domain.subsidy.StepOutcome;

/**
 * What holds where the policy of a subsidy leaves a parameter out, one test each; the name ends with the id of the rule of our
 * own. Rates, ceilings and clocks are Mentougou's.
 */
final class OwnSubsidyRulesTest {

    private static final String PRESET = "mentougou-subsidy";

    private static PresetSubsidy programme() {
        return PresetSubsidy.leftToUs(PRESET).called(2026);
    }

    /** How an application stands of which everything is proven and nothing else is done. */
    private static String standOf(SubsidyAsked asked) {
        return programme().applied("a", asked).proven("a").stand("a");
    }

    @Test
    void shouldBeContentWithOneRightThatFitsByPH34() {
        assertThat(standOf(SubsidyAsked.interest(1_000).pledgingToo(RightKind.COPYRIGHT)))
                .isEqualTo("TO_DECIDE");
    }

    /** An invention of an industry that Mentougou names earns three fifths there, and half where no industry is named. */
    @Test
    void shouldNameNoKeyIndustryByPH35() {
        var asked = SubsidyAsked.interest(1_000)
                .pledging(RightKind.PATENT, RightGrade.INVENTION)
                .inIndustry("人工智能");

        assertThat(PresetSubsidy.of(PRESET)
                        .called(2026)
                        .applied("a", asked)
                        .reviewed("a")
                        .entitled("a"))
                .isEqualTo(600);
        assertThat(programme()
                        .applied("a", asked)
                        .proven("a")
                        .step("a", "2026-04-01", StepKind.INDUSTRY_FINDING, StepOutcome.FAILED)
                        .entitled("a"))
                .isEqualTo(500);
    }

    @Test
    void shouldAskForAnOpinionOnABadRecordByPH36() {
        var flagged = programme()
                .applied("a", SubsidyAsked.interest(1_000))
                .proven("a")
                .flagged("a", "2026-04-05", RecordFlag.TAX);

        assertThat(flagged.stand("a")).isEqualTo("IN_REVIEW SUBSIDY_OPINION_DUE");
        assertThat(flagged.step("a", "2026-04-06", StepKind.FLAG_OPINION, StepOutcome.PASSED)
                        .caseOf("a")
                        .stage())
                .hasToString("TO_DECIDE");
    }

    @Test
    void shouldAskForNoReviewBeforeADecisionByPH37() {
        var proven = programme().applied("a", SubsidyAsked.interest(1_000)).proven("a");

        assertThat(proven.stand("a")).isEqualTo("TO_DECIDE");
        assertThat(proven.decided("a", "2026-03-20", 500).stand("a")).isEqualTo("APPROVED");
    }

    /** Decided in 2026 and called in 2025: the ceiling of 300 000.00 of either year is whole. */
    @Test
    void shouldCountASubsidyInTheYearOfItsCallByPH38() {
        var programme = PresetSubsidy.leftToUs(PRESET)
                .called(2025)
                .called(2026)
                .applied("a", SubsidyAsked.interest(60_000_000).inYear(2025))
                .applied("b", SubsidyAsked.interest(60_000_000).onLoan("C2"))
                .proven("a")
                .proven("b")
                .decided("a", "2026-05-01", 30_000_000)
                .decided("b", "2026-05-01", 30_000_000);

        assertThat(programme.approved("a")).isEqualTo(30_000_000);
        assertThat(programme.approved("b")).isEqualTo(30_000_000);
    }

    @Test
    void shouldCountALoanAsOneTimeHoweverOftenItIsPaidByPH39() {
        var programme = PresetSubsidy.leftToUs(PRESET);
        for (int year = 2023; year <= 2026; year++) {
            var id = "y" + year;
            programme
                    .called(year)
                    .applied(id, SubsidyAsked.interest(1_000).inYear(year).onLoan("C" + year))
                    .proven(id)
                    .decided(id, year + "-05-01", 500)
                    .money(id, year + "-05-10", StepKind.PAYMENT, 200)
                    .money(id, year + "-06-10", StepKind.PAYMENT, 300);
        }

        assertThat(programme.stand("y2025")).isEqualTo("PAID");
        assertThat(programme.stand("y2026")).startsWith("TO_RETURN SUBSIDY_TIMES_EXCEEDED");
    }

    @Test
    void shouldWaitForNoBudgetByPH40() {
        assertThat(PresetSubsidy.leftToUs(PRESET)
                        .called(2026, Told.unknown())
                        .applied("a", SubsidyAsked.interest(1_000))
                        .proven("a")
                        .stand("a"))
                .isEqualTo("TO_DECIDE");
    }

    @Test
    void shouldTakeEverythingBackThatTheCompanyWasPaidByPH41() {
        var programme = paidTwice().step("a", "2026-06-01", StepKind.VIOLATION_FOUND, StepOutcome.FAILED);

        assertThat(programme.caseOf("a").sums().toReturn().value()).isEqualTo(500);
        assertThat(programme.caseOf("b").sums().toReturn().value()).isEqualTo(500);
    }

    @Test
    void shouldBanFromTheDayOfTheFindingByPH42() {
        var programme = paidTwice().step("a", "2026-06-01", StepKind.VIOLATION_FOUND, StepOutcome.FAILED);

        assertThat(programme.caseOf("a").course().bannedUntil()).contains(LocalDate.parse("2029-06-01"));
    }

    private static PresetSubsidy paidTwice() {
        return programme()
                .applied("a", SubsidyAsked.interest(1_000))
                .applied("b", SubsidyAsked.interest(1_000).onLoan("C2"))
                .proven("a")
                .proven("b")
                .decided("a", "2026-05-01", 500)
                .decided("b", "2026-05-01", 500)
                .money("a", "2026-05-10", StepKind.PAYMENT, 500)
                .money("b", "2026-05-10", StepKind.PAYMENT, 500);
    }

    @Test
    void shouldMakeACostOfALoanGoodOnceByPH44() {
        var programme = programme()
                .applied("a", SubsidyAsked.interest(1_000))
                .applied("b", SubsidyAsked.interest(1_000).on("2026-03-11"))
                .proven("a")
                .proven("b");

        assertThat(programme.stand("a")).isEqualTo("TO_DECIDE");
        assertThat(programme.stand("b")).isEqualTo("REFUSED SUBSIDY_COST_ALREADY_CLAIMED");
    }

    @Test
    void shouldAskNothingOfTheCompanyByPH46() {
        assertThat(standOf(SubsidyAsked.interest(1_000).inDistrict(Finding.NO))).isEqualTo("TO_DECIDE");
        assertThat(standOf(SubsidyAsked.interest(1_000).inDistrict(Finding.NOT_ESTABLISHED)))
                .isEqualTo("TO_DECIDE");
    }

    @Test
    void shouldNotAcceptWhatComesAfterTheWindowByPH47() {
        assertThat(standOf(SubsidyAsked.interest(1_000).on("2026-03-31"))).isEqualTo("TO_DECIDE");
        assertThat(standOf(SubsidyAsked.interest(1_000).on("2026-04-01")))
                .isEqualTo("NOT_ACCEPTED SUBSIDY_APPLICATION_LATE");
    }

    @Test
    void shouldCallNoDayLateOnScheduleAndLetAnExtensionWaitByPH48() {
        assertThat(programme()
                        .applied("a", SubsidyAsked.interest(1_000))
                        .repaid("a", 1, Extension.NONE)
                        .stand("a"))
                .startsWith("REFUSED SUBSIDY_REPAID_LATE");
        assertThat(programme()
                        .applied("a", SubsidyAsked.interest(1_000))
                        .proven("a")
                        .repaid("a", 0, Extension.EXTENDED)
                        .stand("a"))
                .isEqualTo("PENDING SUBSIDY_LOAN_EXTENDED");
    }

    @Test
    void shouldLetAnIndustryWaitForAPersonByPH49() {
        var programme = programme()
                .applied(
                        "a",
                        SubsidyAsked.interest(1_000)
                                .pledging(RightKind.PATENT, RightGrade.INVENTION)
                                .inIndustry("人工智能"))
                .proven("a");

        assertThat(programme.stand("a")).isEqualTo("PENDING SUBSIDY_INDUSTRY_UNLISTED");
        assertThat(programme
                        .step("a", "2026-04-01", StepKind.INDUSTRY_FINDING, StepOutcome.PASSED)
                        .entitled("a"))
                .isEqualTo(600);
    }
}
