package org.pledgehub.domain.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pledgehub.domain.calendar.WorkCalendar;
import org.pledgehub.domain.duty.ClaimMilestones.Going;
import org.pledgehub.domain.duty.ClaimMilestones.Owing;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.policy.Confirmation;
import org.pledgehub.domain.policy.PoolPolicy;

/**
 * The clocks of a claim (Chaoyang art. 6(6), 14, 15, 17), by its own policy version: review from the notice, plan from the
 * review, confirmation from the plan, reimbursement from the application, a step to recover from the payment. What a later
 * step shows to have been passed over counts as done on the day of that step.
 *
 * @param policy version that decides the claim
 * @param calendar working calendar
 */
public record ClaimClocks(PoolPolicy policy, WorkCalendar calendar) {

    /** The claim's duties whose beginning was told, and how they stand on a day. */
    public List<Duty> on(LocalDate asOf, ClaimMilestones days) {
        return Stream.concat(before(days), after(days.after()))
                .flatMap(step -> span(step, days).stream().map(span -> span.on(asOf, step.done())))
                .toList();
    }

    /**
     * A step of the claim.
     *
     * @param kind which
     * @param from day from which its clock runs; unknown while it does not
     * @param done day on which it was taken
     */
    private record Step(DutyKind kind, Told<LocalDate> from, Optional<LocalDate> done) {}

    private Stream<Step> before(ClaimMilestones days) {
        var before = days.before();
        var paidOn = days.after().paidOn();
        var steps = new ArrayList<Step>();
        steps.add(new Step(
                DutyKind.CLAIM_REVIEW,
                days.noticedOn(),
                earliest(List.of(before.reviewedOn(), before.plannedOn(), before.answeredOn(), paidOn))));
        steps.add(new Step(
                DutyKind.PLAN,
                before.reviewedOn(),
                earliest(List.of(before.plannedOn(), before.answeredOn(), paidOn))));
        if (policy.payment().confirmation().value() == Confirmation.REQUIRED) {
            var answered = before.answeredOn().asOptional();
            steps.add(new Step(DutyKind.CONFIRMATION, before.plannedOn(), answered));
        }
        return steps.stream()
                .filter(step -> days.course() == Going.ON || step.done().isPresent());
    }

    private static Stream<Step> after(ClaimMilestones.AfterPayment after) {
        var reimbursed = after.owing() == Owing.SOMETHING
                ? Optional.<LocalDate>empty()
                : after.reimbursedOn().asOptional();
        var reimbursement = new Step(DutyKind.REIMBURSEMENT, after.appliedOn(), reimbursed);
        var recovery = new Step(
                DutyKind.RECOVERY_STEP, after.paidOn(), after.recoveredOn().asOptional());
        return Stream.of(reimbursement, recovery)
                .filter(step -> step.kind() != DutyKind.REIMBURSEMENT
                        || after.owing() == Owing.SOMETHING
                        || step.done().isPresent());
    }

    private Optional<DutySpan> span(Step step, ClaimMilestones days) {
        return step.from()
                .asOptional()
                .flatMap(from -> step.kind()
                        .clock()
                        .flatMap(name -> Optional.ofNullable(policy.clocks().get(name)))
                        .map(clock -> DutySpan.warned(
                                step.kind(),
                                new DutySubject.OfClaim(days.claim()),
                                clock.value().proofFrom(from, calendar),
                                DutyGround.of(policy, clock.rule()),
                                calendar)));
    }

    private static Optional<LocalDate> earliest(List<Told<LocalDate>> days) {
        return days.stream().flatMap(day -> day.asOptional().stream()).min(LocalDate::compareTo);
    }
}
