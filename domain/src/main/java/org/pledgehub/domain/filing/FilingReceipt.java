package org.pledgehub.domain.filing;

import java.time.LocalDate;
import java.time.LocalTime;
import org.pledgehub.domain.fact.Told;

/**
 * A receipt that the authority gave, and what its review made of it.
 *
 * @param receivedOn day that counts
 * @param at hour of that day in China, where it was told
 * @param review outcome so far
 */
public record FilingReceipt(LocalDate receivedOn, Told<LocalTime> at, Review review) {

    /** A receipt of which nobody has told the hour. */
    public FilingReceipt(LocalDate receivedOn, Review review) {
        this(receivedOn, Told.unknown(), review);
    }

    /** Whether the filing was reviewed. */
    public enum Review {
        /** Not yet. */
        OUTSTANDING,
        /** Complete and accepted. */
        ACCEPTED,
        /** Sent back. */
        RETURNED
    }
}
