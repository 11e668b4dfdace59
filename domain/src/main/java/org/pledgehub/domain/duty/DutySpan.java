package org.pledgehub.domain.duty;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.pledgehub.domain.calendar.DueDate;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.policy.RuleText;

/**
 * A duty before anybody looks whether it was done. Its start is its name: the due day may move with a calendar.
 *
 * @param kind what has to be done
 * @param startedOn the day from which it runs, not counted (Civil Code art. 201)
 * @param endsOn the period's last day before it moves
 * @param due last day
 * @param remindOn the day from which it is due soon
 * @param rule rule that it rests on
 */
public record DutySpan(
        DutyKind kind, LocalDate startedOn, LocalDate endsOn, DueDate due, LocalDate remindOn, RuleText rule) {

    /** True for a day of the period: after its start, to the last day before it moves. */
    boolean contains(LocalDate day) {
        return day.isAfter(startedOn) && !day.isAfter(endsOn);
    }

    /** How it stands on a day; that it was done counts however late it is told. */
    Duty on(LocalDate asOf, Optional<LocalDate> doneOn) {
        var state = doneOn.map(this::whenDone).orElseGet(() -> byClock(asOf));
        var wake = doneOn.isPresent()
                ? Optional.<LocalDate>empty()
                : Stream.of(remindOn, afterDue()).filter(asOf::isBefore).min(LocalDate::compareTo);
        return new Duty(this, state, Told.from(doneOn), Told.from(wake));
    }

    private DutyState whenDone(LocalDate day) {
        return day.isAfter(due.date()) ? DutyState.MET_LATE : DutyState.MET;
    }

    private DutyState byClock(LocalDate asOf) {
        if (!asOf.isBefore(afterDue())) {
            return kind.isReported() ? DutyState.MISSED : DutyState.ENDED;
        }
        return asOf.isBefore(remindOn) ? DutyState.OPEN : DutyState.DUE_SOON;
    }

    /** The period ends at 24:00 of the due day (Civil Code art. 203): it is over when the next day has begun. */
    private LocalDate afterDue() {
        return due.date().plusDays(1);
    }
}
