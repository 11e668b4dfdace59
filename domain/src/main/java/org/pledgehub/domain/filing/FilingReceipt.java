package org.pledgehub.domain.filing;

import java.time.LocalDate;

/**
 * A receipt that the authority gave, and what its review made of it.
 *
 * @param receivedOn day that counts
 * @param review outcome so far
 */
public record FilingReceipt(LocalDate receivedOn, Review review) {

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
