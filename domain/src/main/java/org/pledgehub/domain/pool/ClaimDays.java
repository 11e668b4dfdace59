package org.pledgehub.domain.pool;

import java.time.LocalDate;
import org.pledgehub.domain.fact.Told;

/**
 * Days of a claim that decide whether a pool that was stopped still bears its loss.
 *
 * @param disbursedOn day on which the loan was disbursed
 * @param noticedOn day of the notice
 */
public record ClaimDays(Told<LocalDate> disbursedOn, Told<LocalDate> noticedOn) {

    /** Neither day was told. */
    public static final ClaimDays UNTOLD = new ClaimDays(Told.unknown(), Told.unknown());
}
