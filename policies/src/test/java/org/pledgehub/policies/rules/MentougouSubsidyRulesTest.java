package org.pledgehub.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.eligibility.Finding;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.RightKind;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.EffectivePeriod;
import org.pledgehub.domain.policy.RightGrade;
import org.pledgehub.domain.subsidy.Extension;
import org.pledgehub.domain.subsidy.RecordFlag;
import org.pledgehub.domain.subsidy.StepKind;
import org.pledgehub.domain.subsidy.StepOutcome;
import org.pledgehub.domain.subsidy.SubsidyAnswer;
import org.pledgehub.domain.subsidy.SubsidyWait;

/** Each rule of Mentougou's subsidy by its id. */
final class MentougouSubsidyRulesTest {

    private static final String PRESET = "mentougou-subsidy";

    private static PresetSubsidy programme() {
        return PresetSubsidy.of(PRESET).called(2026);
    }

    private static String standOf(SubsidyAsked asked) {
        return programme().applied("a", asked).reviewed("a").stand("a");
    }

    private static long entitledTo(SubsidyAsked asked) {
        return programme().applied("a", asked).reviewed("a").entitled("a");
    }

    @Test
    void shouldTakePatentsAndMarksOnlyByMS01() {
        assertThat(standOf(SubsidyAsked.interest(1_000))).isEqualTo("TO_DECIDE");
        assertThat(standOf(SubsidyAsked.interest(1_000).pledging(RightKind.TRADEMARK)))
                .isEqualTo("TO_DECIDE");
        assertThat(standOf(SubsidyAsked.interest(1_000).pledging(RightKind.COPYRIGHT)))
                .isEqualTo("REFUSED IP_KIND_NOT_ACCEPTED");
    }

    @Test
    void shouldMakeGoodHalfOfTheInterestPaidRoundedDownByMS02() {
        assertThat(entitledTo(SubsidyAsked.interest(12_345_679))).isEqualTo(6_172_839);
        assertThat(entitledTo(SubsidyAsked.interest(12_345_679).requesting(1_000_000)))
                .isEqualTo(1_000_000);
    }

    @Test
    void shouldMakeGoodThreeFifthsForInventionsOfKeyIndustriesByMS03() {
        var asked = SubsidyAsked.interest(12_345_679).inIndustry("人工智能");

        assertThat(entitledTo(asked.pledging(RightKind.PATENT, RightGrade.INVENTION)))
                .isEqualTo(7_407_407);
        assertThat(entitledTo(asked.pledging(RightKind.PATENT, RightGrade.PCT))).isEqualTo(7_407_407);
        assertThat(entitledTo(asked.pledging(RightKind.PATENT, RightGrade.UTILITY_MODEL)))
                .isEqualTo(6_172_839);
        assertThat(entitledTo(SubsidyAsked.interest(12_345_679).pledging(RightKind.PATENT, RightGrade.INVENTION)))
                .isEqualTo(6_172_839);
    }

    @Test
    void shouldGiveACompanyThreeHundredThousandAYearInAllByMS04() {
        var programme = programme()
                .applied("a", SubsidyAsked.interest(50_000_000))
                .applied("b", SubsidyAsked.interest(50_000_000).onLoan("C2").on("2026-03-11"))
                .applied("c", SubsidyAsked.interest(50_000_000).onLoan("C3").ofCompany(2))
                .granted("b")
                .reviewed("a")
                .reviewed("c");

        assertThat(programme.approved("b")).isEqualTo(25_000_000);
        assertThat(programme.entitled("a")).isEqualTo(5_000_000);
        assertThat(programme.entitled("c")).isEqualTo(25_000_000);
    }

    @Test
    void shouldSubsidiseACompanyThreeTimesByMS05() {
        var programme = PresetSubsidy.of(PRESET);
        for (int year = 2023; year <= 2026; year++) {
            programme
                    .called(year)
                    .applied(
                            "y" + year,
                            SubsidyAsked.interest(1_000).inYear(year).onLoan("C" + year))
                    .granted("y" + year);
        }

        assertThat(programme.stand("y2025")).isEqualTo("APPROVED");
        assertThat(programme.stand("y2026")).isEqualTo("REFUSED SUBSIDY_TIMES_EXCEEDED");
        assertThat(programme.approved("y2026")).isZero();
    }

    @Test
    void shouldPublishTheListForFiveWorkingDaysByMS06() {
        var programme = programme().applied("a", SubsidyAsked.interest(1_000)).reviewed("a");

        assertThat(programme.caseOf("a").course().noticeEnds().orElseThrow().date())
                .isEqualTo("2026-04-20");
        assertThat(programme.onDay("2026-04-20").stand("a")).isEqualTo("LISTED SUBSIDY_NOTICE_RUNNING");
        assertThat(programme.onDay("2026-04-21").stand("a")).isEqualTo("TO_DECIDE");
        assertThat(programme.decided("a", "2026-04-20", 500).stand("a"))
                .isEqualTo("TO_DECIDE SUBSIDY_DECIDED_TOO_EARLY");
        assertThat(programme.decided("a", "2026-04-21", 500).stand("a")).isEqualTo("APPROVED");
    }

    @Test
    void shouldTakeEverythingBackAndBanForThreeYearsByMS07() {
        var programme = programme()
                .applied("a", SubsidyAsked.interest(1_000))
                .applied("b", SubsidyAsked.interest(1_000).onLoan("C2"))
                .granted("a")
                .granted("b")
                .money("a", "2026-05-10", StepKind.PAYMENT, 500)
                .money("b", "2026-05-10", StepKind.PAYMENT, 500)
                .step("a", "2026-06-01", StepKind.VIOLATION_FOUND, StepOutcome.FAILED);

        assertThat(programme.stand("b")).isEqualTo("TO_RETURN SUBSIDY_VIOLATION_FOUND");
        assertThat(programme.caseOf("b").sums().toReturn().value()).isEqualTo(500);
        assertThat(programme.caseOf("a").course().bannedUntil()).contains(LocalDate.parse("2029-06-01"));
        assertThat(programme
                        .money("b", "2026-07-01", StepKind.MONEY_RETURNED, 500)
                        .caseOf("b")
                        .stage())
                .hasToString("RETURNED");
    }

    @Test
    void shouldBeValidForThreeYearsByMS08() {
        var from = EffectivePeriod.from(LocalDate.parse("2023-03-20"));

        assertThat(PresetSubsidy.effective(PRESET, from)
                        .called(2026)
                        .applied("a", SubsidyAsked.interest(1_000).on("2026-03-20"))
                        .reviewed("a")
                        .stand("a"))
                .isEqualTo("TO_DECIDE");
        assertThat(PresetSubsidy.effective(PRESET, from)
                        .called(2026)
                        .applied("a", SubsidyAsked.interest(1_000).on("2026-03-21"))
                        .reviewed("a")
                        .stand("a"))
                .isEqualTo("PENDING NO_POLICY_IN_FORCE");
    }

    @Test
    void shouldAskForRegistrationAndTaxInTheDistrictByMS09() {
        assertThat(standOf(SubsidyAsked.interest(1_000).inDistrict(Finding.NO)))
                .isEqualTo("REFUSED BORROWER_NOT_IN_DISTRICT");
        assertThat(standOf(SubsidyAsked.interest(1_000).inDistrict(Finding.NOT_ESTABLISHED)))
                .isEqualTo("PENDING BORROWER_NOT_ASSESSED");
        assertThat(programme()
                        .applied("a", SubsidyAsked.interest(1_000).inDistrict(Finding.NOT_ESTABLISHED))
                        .reviewed("a")
                        .step("a", "2026-03-20", StepKind.COMPANY_CHECK, StepOutcome.PASSED)
                        .stand("a"))
                .isEqualTo("TO_DECIDE");
    }

    @Test
    void shouldNotAcceptWhatComesOutsideTheWindowByMS10() {
        assertThat(standOf(SubsidyAsked.interest(1_000).on("2026-03-31"))).isEqualTo("TO_DECIDE");
        assertThat(standOf(SubsidyAsked.interest(1_000).on("2026-04-01")))
                .isEqualTo("NOT_ACCEPTED SUBSIDY_APPLICATION_LATE");
        assertThat(standOf(SubsidyAsked.interest(1_000).on("2026-02-28")))
                .isEqualTo("NOT_ACCEPTED SUBSIDY_WINDOW_NOT_OPEN");
        assertThat(standOf(SubsidyAsked.interest(1_000).on("2026-03-31").reportedOn("2026-04-02")))
                .isEqualTo("PENDING SUBSIDY_RECEIPT_MISSING");
    }

    @Test
    void shouldAskForAnOpinionOnABadRecordAndRefuseNothingByItselfByMS11() {
        var programme = programme()
                .applied("a", SubsidyAsked.interest(1_000))
                .reviewed("a")
                .flagged("a", "2026-04-05", RecordFlag.ENVIRONMENT);

        assertThat(programme.stand("a")).isEqualTo("IN_REVIEW SUBSIDY_OPINION_DUE");
        assertThat(programme
                        .step("a", "2026-04-06", StepKind.FLAG_OPINION, StepOutcome.PASSED)
                        .caseOf("a")
                        .stage())
                .hasToString("TO_DECIDE");
        assertThat(programme
                        .step("a", "2026-04-07", StepKind.FLAG_OPINION, StepOutcome.FAILED)
                        .stand("a"))
                .isEqualTo("REFUSED SUBSIDY_STEP_FAILED");
    }

    @Test
    void shouldShareAShortBudgetInProportionToTheFenByMS12() {
        var programme = PresetSubsidy.of(PRESET)
                .called(2026, Told.known(Fen.of(1_000)))
                .applied("a", SubsidyAsked.interest(2_001).onLoan("C1").ofCompany(1))
                .applied("b", SubsidyAsked.interest(2_001).onLoan("C2").ofCompany(2))
                .applied("c", SubsidyAsked.interest(2_001).onLoan("C3").ofCompany(3))
                .reviewed("a")
                .reviewed("b")
                .reviewed("c");

        assertThat(programme.entitled("a")).isEqualTo(333);
        assertThat(programme.entitled("b")).isEqualTo(333);
        assertThat(programme.entitled("c")).isEqualTo(334);
        assertThat(PresetSubsidy.of(PRESET)
                        .called(2026, Told.unknown())
                        .applied("a", SubsidyAsked.interest(1_000))
                        .reviewed("a")
                        .stand("a"))
                .isEqualTo("PENDING SUBSIDY_BUDGET_UNKNOWN");
    }

    @Test
    void shouldMakeGoodThreeFifthsForWellKnownMarksOfAnyIndustryByMS13() {
        assertThat(entitledTo(
                        SubsidyAsked.interest(1_001).pledging(RightKind.TRADEMARK, RightGrade.WELL_KNOWN_TRADEMARK)))
                .isEqualTo(600);
    }

    @Test
    void shouldAskForRepaymentWithoutADayLateByMS14() {
        assertThat(programme()
                        .applied("a", SubsidyAsked.interest(1_000))
                        .repaid("a", 1, Extension.NONE)
                        .stand("a"))
                .isEqualTo("REFUSED SUBSIDY_REPAID_LATE SUBSIDY_COST_NOT_PROVEN");
        assertThat(programme()
                        .applied("a", SubsidyAsked.interest(1_000))
                        .reviewed("a")
                        .repaid("a", 0, Extension.EXTENDED)
                        .stand("a"))
                .isEqualTo("PENDING SUBSIDY_LOAN_EXTENDED");
        assertThat(programme().applied("a", SubsidyAsked.interest(1_000)).stand("a"))
                .startsWith("PENDING SUBSIDY_REPAYMENT_NOT_PROVEN");
    }

    @Test
    void shouldBeContentWithOneRightThatFitsByMS15() {
        assertThat(standOf(SubsidyAsked.interest(1_000).pledgingToo(RightKind.COPYRIGHT)))
                .isEqualTo("TO_DECIDE");
        assertThat(entitledTo(
                        SubsidyAsked.interest(1_000).pledgingToo(RightKind.TRADEMARK, RightGrade.WELL_KNOWN_TRADEMARK)))
                .isEqualTo(600);
    }

    @Test
    void shouldWaitWithAnIndustryThatTheOpenListDoesNotNameByMS16() {
        var asked = SubsidyAsked.interest(1_000)
                .pledging(RightKind.PATENT, RightGrade.INVENTION)
                .inIndustry("商业航天");
        var programme = programme().applied("a", asked).reviewed("a");

        assertThat(programme.stand("a")).isEqualTo("PENDING SUBSIDY_INDUSTRY_UNLISTED");
        assertThat(programme
                        .step("a", "2026-04-01", StepKind.INDUSTRY_FINDING, StepOutcome.PASSED)
                        .entitled("a"))
                .isEqualTo(600);
        assertThat(programme
                        .step("a", "2026-04-02", StepKind.INDUSTRY_FINDING, StepOutcome.FAILED)
                        .entitled("a"))
                .isEqualTo(500);
    }

    @Test
    void shouldDecideOnceReviewsOpinionsCreditAndNoticeAreThroughByMS17() {
        var programme = programme()
                .applied("a", SubsidyAsked.interest(1_000))
                .proven("a")
                .decided("a", "2026-04-30", 500);

        assertThat(programme.stand("a")).isEqualTo("IN_REVIEW SUBSIDY_STEP_OUTSTANDING SUBSIDY_DECIDED_TOO_EARLY");
        assertThat(programme.reviewed("a").approved("a")).isEqualTo(500);
        assertThat(programme()
                        .applied("a", SubsidyAsked.interest(1_000))
                        .reviewed("a")
                        .step("a", "2026-04-15", StepKind.OBJECTION, StepOutcome.FAILED)
                        .stand("a"))
                .isEqualTo("OBJECTED SUBSIDY_OBJECTION_OPEN");
    }

    @Test
    void shouldCountASubsidyInTheYearOfItsCallByMS18() {
        var programme = PresetSubsidy.of(PRESET)
                .called(2025)
                .called(2026)
                .applied("a", SubsidyAsked.interest(60_000_000).inYear(2025))
                .applied("b", SubsidyAsked.interest(60_000_000).onLoan("C2"))
                .reviewed("a")
                .decided("a", "2026-05-01", 30_000_000)
                .granted("b");

        assertThat(programme.approved("a")).isEqualTo(30_000_000);
        assertThat(programme.approved("b")).isEqualTo(30_000_000);
    }

    @Test
    void shouldCountALoanAsOneTimeHoweverOftenItIsPaidByMS19() {
        var programme = PresetSubsidy.of(PRESET);
        for (int year = 2024; year <= 2026; year++) {
            var id = "y" + year;
            programme
                    .called(year)
                    .applied(id, SubsidyAsked.interest(1_000).inYear(year).onLoan("C" + year))
                    .granted(id)
                    .money(id, year + "-05-10", StepKind.PAYMENT, 200)
                    .money(id, year + "-06-10", StepKind.PAYMENT, 300);
        }

        assertThat(programme.stand("y2026")).isEqualTo("PAID");
        assertThat(programme
                        .step("y2026", "2026-07-01", StepKind.RESULT_PUBLISHED, StepOutcome.PASSED)
                        .stand("y2026"))
                .isEqualTo("PUBLISHED");
    }

    @Test
    void shouldBanFromTheDayOfTheFindingByMS20() {
        var programme = PresetSubsidy.of(PRESET)
                .called(2023)
                .called(2026)
                .applied("a", SubsidyAsked.interest(1_000).inYear(2023))
                .granted("a")
                .step("a", "2023-03-20", StepKind.VIOLATION_FOUND, StepOutcome.FAILED)
                .applied("b", SubsidyAsked.interest(1_000).onLoan("C2").on("2026-03-20"))
                .applied("c", SubsidyAsked.interest(1_000).onLoan("C3").on("2026-03-21"))
                .reviewed("b")
                .reviewed("c");

        assertThat(programme.stand("b")).isEqualTo("NOT_ACCEPTED SUBSIDY_COMPANY_BANNED");
        assertThat(programme.stand("c")).isEqualTo("TO_DECIDE");
    }

    @Test
    void shouldWaitForTheCallOfTheYearByMS21() {
        var programme = PresetSubsidy.of(PRESET)
                .called(2025)
                .applied("a", SubsidyAsked.interest(1_000).inYear(2026));

        assertThat(programme.answerTo("a"))
                .isInstanceOfSatisfying(
                        SubsidyAnswer.Waits.class,
                        waits -> assertThat(waits.reason()).isEqualTo(SubsidyWait.SUBSIDY_CALL_UNKNOWN));
        assertThat(programme.called(2026).reviewed("a").stand("a")).isEqualTo("TO_DECIDE");
    }

    @Test
    void shouldReviewAnObjectionAgainByMS23() {
        var objected = programme()
                .applied("a", SubsidyAsked.interest(1_000))
                .reviewed("a")
                .step("a", "2026-04-15", StepKind.OBJECTION, StepOutcome.FAILED);
        assertThat(objected.stand("a")).isEqualTo("OBJECTED SUBSIDY_OBJECTION_OPEN");

        assertThat(objected.step("a", "2026-04-22", StepKind.RE_REVIEW, StepOutcome.PASSED)
                        .stand("a"))
                .isEqualTo("TO_DECIDE");
    }

    @Test
    void shouldBeDecidedByTheMeetingAfterTheNoticeByMS24() {
        var programme = programme().applied("a", SubsidyAsked.interest(1_000)).reviewed("a");
        assertThat(programme.stand("a")).isEqualTo("TO_DECIDE");

        assertThat(programme.decided("a", "2026-04-21", 400).approved("a")).isEqualTo(400);
    }

    @Test
    void shouldBePaidOnceItIsApprovedByMS25() {
        var programme = programme().applied("a", SubsidyAsked.interest(1_000)).granted("a");
        assertThat(programme.stand("a")).isEqualTo("APPROVED");

        assertThat(programme.money("a", "2026-05-10", StepKind.PAYMENT, 500).stand("a"))
                .isEqualTo("PAID");
    }

    @Test
    void shouldPublishWhatWasPaidByMS26() {
        var programme = programme()
                .applied("a", SubsidyAsked.interest(1_000))
                .granted("a")
                .money("a", "2026-05-10", StepKind.PAYMENT, 500)
                .step("a", "2026-07-01", StepKind.RESULT_PUBLISHED, StepOutcome.PASSED);

        assertThat(programme.stand("a")).isEqualTo("PUBLISHED");
    }

    @Test
    void shouldKeepTheRulesOfTheDayOfDisbursementByMS99() {
        var programme = PresetSubsidy.inTwoVersions(PRESET)
                .called(2026)
                .applied("a", SubsidyAsked.interest(1_000).disbursedOn("2025-12-31"))
                .applied("b", SubsidyAsked.interest(1_000).onLoan("C2").disbursedOn("2026-01-01"));

        assertThat(programme.caseOf("a").policy().orElseThrow().version()).isEqualTo(7);
        assertThat(programme.caseOf("b").policy().orElseThrow().version()).isEqualTo(8);
    }
}
