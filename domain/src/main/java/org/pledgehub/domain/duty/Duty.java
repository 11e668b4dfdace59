package org.pledgehub.domain.duty;

import java.time.LocalDate;
import org.pledgehub.domain.calendar.DueDate;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.life.LifeResult;

/**
 * A duty as it stands on a day.
 *
 * @param span what has to be done, and by when
 * @param state where it stands
 * @param doneOn the day on which it was done; of several reports the earliest
 * @param wakeOn the next day on which time alone changes its state
 * @param outcome what came of it, where that was told
 */
public record Duty(
        DutySpan span, DutyState state, Told<LocalDate> doneOn, Told<LocalDate> wakeOn, Told<LifeResult> outcome) {

    /** The same duty, of which this came. */
    Duty withOutcome(Told<LifeResult> told) {
        return new Duty(span, state, doneOn, wakeOn, told);
    }

    /** What has to be done. */
    public DutyKind kind() {
        return span.kind();
    }

    /** The last day. */
    public DueDate due() {
        return span.due();
    }
}
