package org.pledgehub.domain.compensation;

import org.pledgehub.domain.money.Fen;

/**
 * The part of one loan that the pool guarantees, as its parties agreed: an exact ratio that is never turned into a
 * percentage.
 *
 * @param guaranteed part of the loan that the pool guarantees, fen
 * @param loan the loan, fen, above zero
 */
public record LoanShare(Fen guaranteed, Fen loan) {

    /** Rejects a part that is below zero or greater than the loan, and a loan of nothing. */
    public LoanShare {
        if (guaranteed.isNegative() || !loan.isPositive() || guaranteed.exceeds(loan)) {
            throw new IllegalArgumentException("no part of a loan: " + guaranteed + " of " + loan);
        }
    }
}
