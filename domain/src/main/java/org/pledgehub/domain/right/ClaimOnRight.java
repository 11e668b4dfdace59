package org.pledgehub.domain.right;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.key.LoanKey;
import org.pledgehub.domain.key.PoolId;

/**
 * The first claim that lives on a loan, told to the rights that secure the loan. Its place among the claims of other
 * loans is that of its notice as first told.
 *
 * @param loan the loan
 * @param pool the loan's pool
 * @param noticedOn legal date of the notice
 * @param recordedAt when its sender recorded it
 * @param notice sender and id of the notice
 */
public record ClaimOnRight(LoanKey loan, PoolId pool, LocalDate noticedOn, Instant recordedAt, EventKey notice) {

    /**
     * Legal date, then time of recording, then sender and event id, then the loan, because a sender may use an id for two
     * of its loans: an order that does not hang on arrival. The pool comes last, so that a claim whose loan has gone to
     * another pool is another one.
     */
    public static final Comparator<ClaimOnRight> LEGAL_ORDER = Comparator.comparing(ClaimOnRight::noticedOn)
            .thenComparing(ClaimOnRight::recordedAt)
            .thenComparing(ClaimOnRight::notice)
            .thenComparing(ClaimOnRight::loan)
            .thenComparing(ClaimOnRight::pool);
}
