package org.pledgehub.domain.duty;

import java.time.LocalDate;

/**
 * Somebody says that a duty was done.
 *
 * @param kind which
 * @param subject whose
 * @param forDay any day of the period that it was done for
 * @param doneOn day on which it was done, as told
 */
public record DutyReport(DutyKind kind, DutySubject subject, LocalDate forDay, LocalDate doneOn) {}
