package org.pledgehub.domain.duty;

import java.time.LocalDate;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.life.LifeResult;

/**
 * Somebody says that a duty was done.
 *
 * @param kind which
 * @param subject whose
 * @param forDay any day of the period that it was done for
 * @param doneOn day on which it was done, as told
 * @param outcome what came of it, where that was told
 */
public record DutyReport(
        DutyKind kind, DutySubject subject, LocalDate forDay, LocalDate doneOn, Told<LifeResult> outcome) {

    /** A report that says no more than that it was done. */
    public DutyReport(DutyKind kind, DutySubject subject, LocalDate forDay, LocalDate doneOn) {
        this(kind, subject, forDay, doneOn, Told.unknown());
    }
}
