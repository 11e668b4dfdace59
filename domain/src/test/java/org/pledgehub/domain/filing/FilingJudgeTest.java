package org.pledgehub.domain.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.calendar.StateCalendars;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.filing.FilingReceipt.Review;
import org.pledgehub.domain.policy.FilingAnchor;
import org.pledgehub.domain.policy.FilingCompleteness;
import org.pledgehub.domain.policy.FilingRule;
import org.pledgehub.domain.policy.LateEffect;

/** Disbursed on 2026-01-16: the 30th day is a Sunday in the Spring Festival, so filing is due on 2026-02-24. */
class FilingJudgeTest {

    private static final LocalDate DISBURSED = LocalDate.parse("2026-01-16");

    @Test
    void shouldBeOpenWhileNoDayHasBegun() {
        var deadline = judge(FilingMoment.UNKNOWN);

        assertThat(deadline.state()).isEqualTo(FilingState.OPEN);
        assertThat(deadline.due().asOptional()).hasValueSatisfying(due -> {
            assertThat(due.date()).isEqualTo("2026-02-24");
            assertThat(due.provisional()).isFalse();
        });
        assertThat(deadline.wakeOn().asOptional()).contains(LocalDate.parse("2026-02-17"));
    }

    @Test
    void shouldBeOpenBeforeTheWarningDays() {
        assertThat(judge(asOf("2026-02-16")).state()).isEqualTo(FilingState.OPEN);
    }

    @Test
    void shouldBeDueSoonFromTheFirstWarningDay() {
        assertThat(judge(asOf("2026-02-17")).state()).isEqualTo(FilingState.DUE_SOON);
    }

    @Test
    void shouldStillRunOnTheDueDay() {
        var deadline = judge(asOf("2026-02-24"));

        assertThat(deadline.state()).isEqualTo(FilingState.DUE_SOON);
        assertThat(deadline.wakeOn().asOptional()).contains(LocalDate.parse("2026-02-25"));
    }

    @Test
    void shouldBeMetByAReceiptOnTheDueDay() {
        var deadline = judge(asOf("2026-05-01"), receipt("2026-02-24"));

        assertThat(deadline.state()).isEqualTo(FilingState.MET);
        assertThat(deadline.receivedOn().asOptional()).contains(LocalDate.parse("2026-02-24"));
        assertThat(deadline.wakeOn().asOptional()).isEmpty();
    }

    @Test
    void shouldBeMetByAReceiptBeforeDisbursement() {
        assertThat(judge(asOf("2026-05-01"), receipt("2026-01-10")).state()).isEqualTo(FilingState.MET);
    }

    @Test
    void shouldBeMetLateByAReceiptAfterTheDueDay() {
        assertThat(judge(asOf("2026-05-01"), receipt("2026-02-25")).state()).isEqualTo(FilingState.MET_LATE);
    }

    @Test
    void shouldCountTheEarliestReceipt() {
        assertThat(judge(asOf("2026-05-01"), receipt("2026-03-01"), receipt("2026-02-01"))
                        .state())
                .isEqualTo(FilingState.MET);
    }

    @Test
    void shouldBeMissedUnconfirmedUntilTheFeedHasReported() {
        var deadline = judge(moment("2026-02-25", "2026-02-23"));

        assertThat(deadline.state()).isEqualTo(FilingState.MISSED_UNCONFIRMED);
        assertThat(deadline.awaitsFeed()).isTrue();
        assertThat(deadline.wakeOn().asOptional()).contains(LocalDate.parse("2026-03-07"));
    }

    @Test
    void shouldBeMissedOnceTheFeedHasReportedThroughTheDueDay() {
        var deadline = judge(moment("2026-02-25", "2026-02-24"));

        assertThat(deadline.state()).isEqualTo(FilingState.MISSED);
        assertThat(deadline.missedBy()).isEqualTo(MissedBy.FEED_COMPLETE);
    }

    @Test
    void shouldBeMissedBySilenceAfterThePolicysDays() {
        assertThat(judge(asOf("2026-03-06")).state()).isEqualTo(FilingState.MISSED_UNCONFIRMED);

        var deadline = judge(asOf("2026-03-07"));

        assertThat(deadline.state()).isEqualTo(FilingState.MISSED);
        assertThat(deadline.missedBy()).isEqualTo(MissedBy.FEED_SILENT);
    }

    @Test
    void shouldNotBeMissedBeforeTheDayHasBegunHoweverFarTheFeed() {
        assertThat(judge(moment("2026-02-24", "2026-12-31")).state()).isEqualTo(FilingState.DUE_SOON);
    }

    @Test
    void shouldPutAMissedDeadlineRightByALateReportOfATimelyReceipt() {
        assertThat(judge(moment("2026-06-01", "2026-05-31"), receipt("2026-02-20"))
                        .state())
                .isEqualTo(FilingState.MET);
    }

    @Test
    void shouldBeWithdrawnWithTheDisbursement() {
        var deadline =
                judge(rule(FilingCompleteness.DATE_COUNTS), asOf("2026-05-01")).withdrawn(Tranche.FIRST, DISBURSED);

        assertThat(deadline.state()).isEqualTo(FilingState.WITHDRAWN);
        assertThat(deadline.wakeOn().asOptional()).isEmpty();
    }

    @Test
    void shouldNotBeRequiredOfALaterTranche() {
        var deadline = judge(rule(FilingCompleteness.DATE_COUNTS), asOf("2026-05-01"))
                .notRequired(new Tranche("2"), DISBURSED);

        assertThat(deadline.state()).isEqualTo(FilingState.NOT_REQUIRED);
        assertThat(deadline.due().asOptional()).isEmpty();
    }

    @Test
    void shouldCountOnlyAnAcceptedFilingWhereThePolicyAsksForACompleteOne() {
        var judge = judge(rule(FilingCompleteness.COMPLETE_ONLY), moment("2026-06-01", "2026-05-31"));

        assertThat(judge.judge(Tranche.FIRST, DISBURSED, List.of(reviewed("2026-02-20", Review.RETURNED)))
                        .state())
                .isEqualTo(FilingState.MISSED);
        assertThat(judge.judge(
                                Tranche.FIRST,
                                DISBURSED,
                                List.of(
                                        reviewed("2026-02-20", Review.RETURNED),
                                        reviewed("2026-03-02", Review.ACCEPTED)))
                        .state())
                .isEqualTo(FilingState.MET_LATE);
        assertThat(judge.judge(Tranche.FIRST, DISBURSED, List.of(reviewed("2026-02-20", Review.ACCEPTED)))
                        .state())
                .isEqualTo(FilingState.MET);
    }

    @Test
    void shouldNotMissATimelyFilingThatStillAwaitsReview() {
        var judge = judge(rule(FilingCompleteness.COMPLETE_ONLY), moment("2026-06-01", "2026-05-31"));

        assertThat(judge.judge(Tranche.FIRST, DISBURSED, List.of(receipt("2026-02-20")))
                        .state())
                .isEqualTo(FilingState.MISSED_UNCONFIRMED);
    }

    @Test
    void shouldBeProvisionalWhereTheYearIsUnknown() {
        var deadline = judge(rule(FilingCompleteness.DATE_COUNTS), FilingMoment.UNKNOWN)
                .judge(Tranche.FIRST, LocalDate.parse("2026-12-10"), List.of());

        assertThat(deadline.due().asOptional()).hasValueSatisfying(due -> {
            assertThat(due.date()).isEqualTo("2027-01-11");
            assertThat(due.provisional()).isTrue();
        });
    }

    private static FilingDeadline judge(FilingMoment moment, FilingReceipt... receipts) {
        return judge(rule(FilingCompleteness.DATE_COUNTS), moment).judge(Tranche.FIRST, DISBURSED, List.of(receipts));
    }

    private static FilingJudge judge(FilingRule rule, FilingMoment moment) {
        return new FilingJudge(rule, StateCalendars.book(), moment);
    }

    private static FilingRule rule(FilingCompleteness completeness) {
        return FilingRules.thirtyDays(FilingAnchor.EACH_TRANCHE, LateEffect.EXCLUDE, completeness);
    }

    @Test
    void shouldEndTheLastDayAtTheCloseOfBusinessAndNoOtherDay() {
        assertThat(closing(at("2026-02-24", "17:00"))).isEqualTo("MET NO_MATTER");
        assertThat(closing(at("2026-02-24", "17:00:01"))).isEqualTo("MET_LATE RECEIVED_AFTER_CUT_OFF");
        assertThat(closing(at("2026-02-23", "23:59"))).isEqualTo("MET NO_MATTER");
        assertThat(closing(at("2026-02-25", "09:00"))).isEqualTo("MET_LATE NO_MATTER");
        assertThat(closing(receipt("2026-02-23"))).isEqualTo("MET NO_MATTER");
    }

    @Test
    void shouldSayThatTheHourOfAReceiptOnTheLastDayIsNotTold() {
        assertThat(closing(receipt("2026-02-24"))).isEqualTo("MET RECEIPT_HOUR_NOT_TOLD");
    }

    @Test
    void shouldCountTheBestOfSeveralReceiptsOnTheLastDayInAnyOrder() {
        var late = at("2026-02-24", "18:00");
        var early = at("2026-02-24", "09:00");
        var untold = receipt("2026-02-24");

        assertThat(closing(late, early)).isEqualTo("MET NO_MATTER");
        assertThat(closing(untold, late)).isEqualTo("MET RECEIPT_HOUR_NOT_TOLD");
        assertThat(closing(late, untold)).isEqualTo("MET RECEIPT_HOUR_NOT_TOLD");
        assertThat(closing(untold, early)).isEqualTo("MET NO_MATTER");
    }

    @Test
    void shouldNotWaitForTheReviewOfAFilingThatCameAfterTheCloseOfBusiness() {
        var judge =
                judge(FilingRules.closingAtFive(FilingCompleteness.COMPLETE_ONLY), moment("2026-05-01", "2026-04-30"));

        assertThat(judge.judge(Tranche.FIRST, DISBURSED, List.of(at("2026-02-24", "18:00")))
                        .state())
                .isEqualTo(FilingState.MISSED);
        assertThat(judge.judge(Tranche.FIRST, DISBURSED, List.of(at("2026-02-24", "16:00")))
                        .state())
                .isEqualTo(FilingState.MISSED_UNCONFIRMED);
    }

    private static String closing(FilingReceipt... receipts) {
        var deadline = judge(FilingRules.closingAtFive(FilingCompleteness.DATE_COUNTS), asOf("2026-05-01"))
                .judge(Tranche.FIRST, DISBURSED, List.of(receipts));
        return deadline.state() + " " + deadline.hour();
    }

    private static FilingReceipt at(String day, String hour) {
        return new FilingReceipt(LocalDate.parse(day), Told.known(LocalTime.parse(hour)), Review.OUTSTANDING);
    }

    private static FilingReceipt receipt(String day) {
        return reviewed(day, Review.OUTSTANDING);
    }

    private static FilingReceipt reviewed(String day, Review review) {
        return new FilingReceipt(LocalDate.parse(day), review);
    }

    private static FilingMoment asOf(String day) {
        return new FilingMoment(Told.known(LocalDate.parse(day)), Told.unknown());
    }

    private static FilingMoment moment(String asOf, String through) {
        return new FilingMoment(Told.known(LocalDate.parse(asOf)), Told.known(LocalDate.parse(through)));
    }
}
