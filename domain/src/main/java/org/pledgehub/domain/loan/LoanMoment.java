package org.pledgehub.domain.loan;

import java.time.LocalDate;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.PartyId;

/**
 * What is known of time when a dossier is made up.
 *
 * @param asOf last day that has begun
 * @param feeds how far each party's feed is complete
 */
public record LoanMoment(Told<LocalDate> asOf, FeedProgress feeds) {

    /** How far a party's feed is complete. */
    @FunctionalInterface
    public interface FeedProgress {

        /** Day up to which the party has reported everything. */
        Told<LocalDate> completeThrough(PartyId party);
    }
}
