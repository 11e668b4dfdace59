package org.pledgehub.domain.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgehub.domain.policy.PolicySamples.ruled;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.calendar.LegalClock;
import org.pledgehub.domain.calendar.LegalPeriod;
import org.pledgehub.domain.calendar.StateCalendars;
import org.pledgehub.domain.duty.ClaimMilestones.AfterPayment;
import org.pledgehub.domain.duty.ClaimMilestones.BeforePayment;
import org.pledgehub.domain.duty.ClaimMilestones.Going;
import org.pledgehub.domain.duty.ClaimMilestones.Owing;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.policy.Confirmation;
import org.pledgehub.domain.policy.DutyClock;
import org.pledgehub.domain.policy.Payment;
import org.pledgehub.domain.policy.PolicySamples;
import org.pledgehub.domain.policy.PoolPolicy;
import org.pledgehub.domain.policy.RecoveryOrder;
import org.pledgehub.domain.policy.ShortageRule;

final class ClaimClocksTest {

    private static final Told<LocalDate> NEVER = Told.unknown();
    private static final BeforePayment NOTHING_YET = new BeforePayment(NEVER, NEVER, NEVER);
    private static final AfterPayment NOT_PAID = new AfterPayment(NEVER, NEVER, Owing.NOTHING, NEVER, NEVER);

    @Test
    void shouldSkipEveryRestDayOfAPeriodInWorkingDays() {
        var review = on("2026-02-10", Going.ON, NOTHING_YET).getFirst();

        assertThat(review.kind()).isEqualTo(DutyKind.CLAIM_REVIEW);
        assertThat(review.due().date())
                .as("ten working days over Spring Festival, two of them made up on Saturdays")
                .isEqualTo(day("2026-03-02"));
        assertThat(review.span().restDays())
                .as("nine days of holiday and a Sunday")
                .hasSize(10)
                .contains(day("2026-02-15"), day("2026-02-23"), day("2026-03-01"))
                .doesNotContain(day("2026-02-14"), day("2026-02-28"));
        assertThat(review.due().provisional()).isFalse();
        assertThat(review.state()).isEqualTo(DutyState.OPEN);
    }

    @Test
    void shouldBeDueSoonInTimeLateAndMissedAtTheEdgesOfItsDays() {
        var reviewed = new BeforePayment(told("2026-03-02"), NEVER, NEVER);
        var late = new BeforePayment(told("2026-03-03"), NEVER, NEVER);

        assertThat(on("2026-02-13", Going.ON, NOTHING_YET).getFirst().state()).isEqualTo(DutyState.OPEN);
        assertThat(on("2026-03-02", Going.ON, NOTHING_YET).getFirst().state()).isEqualTo(DutyState.DUE_SOON);
        assertThat(on("2026-03-03", Going.ON, NOTHING_YET).getFirst().state()).isEqualTo(DutyState.MISSED);
        assertThat(on("2026-03-03", Going.ON, reviewed).getFirst().state()).isEqualTo(DutyState.MET);
        assertThat(on("2026-03-03", Going.ON, late).getFirst().state()).isEqualTo(DutyState.MET_LATE);
    }

    @Test
    void shouldRunOneStepAfterTheOther() {
        var duties = on("2026-04-30", Going.ON, new BeforePayment(told("2026-02-25"), told("2026-03-20"), NEVER));

        assertThat(duties)
                .extracting(Duty::kind)
                .containsExactly(DutyKind.CLAIM_REVIEW, DutyKind.PLAN, DutyKind.CONFIRMATION);
        assertThat(duties).extracting(Duty::state).containsExactly(DutyState.MET, DutyState.MET_LATE, DutyState.MISSED);
        assertThat(duties.get(2).span().startedOn()).isEqualTo(day("2026-03-20"));
    }

    @Test
    void shouldTakeAStepForDoneThatALaterOnePassedOver() {
        var duties = on("2026-04-30", Going.ON, new BeforePayment(NEVER, told("2026-02-25"), NEVER));

        assertThat(duties.getFirst().state()).isEqualTo(DutyState.MET);
        assertThat(duties.getFirst().doneOn()).isEqualTo(told("2026-02-25"));
    }

    @Test
    void shouldAskNothingMoreOfAClaimThatIsOver() {
        var duties = on("2026-04-30", Going.NOT_ON, new BeforePayment(told("2026-02-25"), NEVER, NEVER));

        assertThat(duties).extracting(Duty::kind).containsExactly(DutyKind.CLAIM_REVIEW);
        assertThat(on("2026-04-30", Going.NOT_ON, NOTHING_YET)).isEmpty();
    }

    @Test
    void shouldEndTheReimbursementWhenNothingIsOwedAnyMore() {
        var owed = reimbursement(Owing.SOMETHING, NEVER);
        var paid = reimbursement(Owing.NOTHING, told("2026-03-17"));
        var partly = reimbursement(Owing.SOMETHING, told("2026-03-17"));

        assertThat(duty(DutyKind.REIMBURSEMENT, "2026-03-16", owed).state()).isEqualTo(DutyState.DUE_SOON);
        assertThat(duty(DutyKind.REIMBURSEMENT, "2026-03-18", owed).state()).isEqualTo(DutyState.MISSED);
        assertThat(duty(DutyKind.REIMBURSEMENT, "2026-03-18", partly).state()).isEqualTo(DutyState.MISSED);
        assertThat(duty(DutyKind.REIMBURSEMENT, "2026-03-18", paid).state()).isEqualTo(DutyState.MET);
    }

    @Test
    void shouldNotAskForAReimbursementOfNothing() {
        assertThat(after("2026-03-18", reimbursement(Owing.NOTHING, NEVER)))
                .extracting(Duty::kind)
                .doesNotContain(DutyKind.REIMBURSEMENT);
    }

    @Test
    void shouldWaitForAStepToRecoverFromTheDayOfThePayment() {
        var idle = new AfterPayment(told("2026-04-04"), NEVER, Owing.NOTHING, NEVER, NEVER);
        var sued = new AfterPayment(told("2026-04-04"), NEVER, Owing.NOTHING, NEVER, told("2026-07-07"));

        assertThat(duty(DutyKind.RECOVERY_STEP, "2026-04-04", idle).due().date())
                .as("Saturday 2026-07-04 moves")
                .isEqualTo(day("2026-07-06"));
        assertThat(duty(DutyKind.RECOVERY_STEP, "2026-07-07", idle).state()).isEqualTo(DutyState.MISSED);
        assertThat(duty(DutyKind.RECOVERY_STEP, "2026-07-07", sued).state()).isEqualTo(DutyState.MET_LATE);
        assertThat(after("2026-07-07", NOT_PAID)).extracting(Duty::kind).doesNotContain(DutyKind.RECOVERY_STEP);
    }

    private static AfterPayment reimbursement(Owing owing, Told<LocalDate> reimbursedOn) {
        return new AfterPayment(told("2026-03-02"), told("2026-03-03"), owing, reimbursedOn, NEVER);
    }

    private static Duty duty(DutyKind kind, String asOf, AfterPayment after) {
        return after(asOf, after).stream()
                .filter(duty -> duty.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static List<Duty> after(String asOf, AfterPayment after) {
        return clocks().on(day(asOf), new ClaimMilestones("c", Going.ON, told("2026-02-10"), NOTHING_YET, after));
    }

    private static List<Duty> on(String asOf, Going going, BeforePayment before) {
        return clocks().on(day(asOf), new ClaimMilestones("c", going, told("2026-02-10"), before, NOT_PAID));
    }

    private static ClaimClocks clocks() {
        return new ClaimClocks(policy(), StateCalendars.book());
    }

    private static PoolPolicy policy() {
        var sample = PolicySamples.pool();
        var usual = PolicySamples.payment(ShortageRule.PARTIAL_AND_QUEUE, RecoveryOrder.PARI_PASSU);
        var tenDays = ruled(LegalClock.act(LegalPeriod.workingDays(10)), "S-6");
        return new PoolPolicy(
                sample.header(),
                sample.coverage(),
                new Payment(
                        usual.funding(),
                        usual.fiscalShare(),
                        usual.firstPayer(),
                        usual.shortage(),
                        usual.recoveryWaterfall(),
                        ruled(Confirmation.REQUIRED, "S-14")),
                sample.decision(),
                sample.filing(),
                sample.eligibility(),
                sample.term(),
                Map.of(
                        DutyClock.CLAIM_REVIEW, tenDays,
                        DutyClock.PLAN, tenDays,
                        DutyClock.CONFIRMATION, tenDays,
                        DutyClock.REIMBURSEMENT, tenDays,
                        DutyClock.RECOVERY_STEP, ruled(LegalClock.act(LegalPeriod.months(3)), "S-17")),
                List.of());
    }

    private static Told<LocalDate> told(String text) {
        return Told.known(day(text));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
