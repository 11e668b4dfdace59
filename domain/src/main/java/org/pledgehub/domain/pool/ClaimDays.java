package org.pledgehub.domain.pool;

import java.time.LocalDate;
import org.pledgehub.domain.fact.Told;

/**
 * Days of a claim that others than its own amounts hang on: whether a pool that was stopped still bears its loss, and the
 * clocks of its steps.
 *
 * @param disbursedOn day on which the loan was disbursed
 * @param noticedOn day of the notice
 * @param recoveredOn first recovery after it
 */
public record ClaimDays(Told<LocalDate> disbursedOn, Told<LocalDate> noticedOn, Told<LocalDate> recoveredOn) {

    /** No day was told. */
    public static final ClaimDays UNTOLD = new ClaimDays(Told.unknown(), Told.unknown(), Told.unknown());
}
