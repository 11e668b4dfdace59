package org.pledgehub.domain.compensation;

import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Ratio;

/**
 * The part that the pledged rights have in the value of all that secures a loan: an exact ratio that is never turned into
 * a percentage.
 *
 * @param rights appraised value of the rights that carry the claim, fen, zero or more
 * @param collateral value of all pledges and other collateral, fen, above zero
 */
public record PledgedPart(Fen rights, Fen collateral) {

    /** All of it: the rights are the only collateral, whatever they are worth. */
    public static final PledgedPart WHOLE = new PledgedPart(Fen.of(1), Fen.of(1));

    /** Rejects a part that is below zero or greater than the whole, and a whole of nothing. */
    public PledgedPart {
        if (rights.isNegative() || !collateral.isPositive() || rights.exceeds(collateral)) {
            throw new IllegalArgumentException("no part of the collateral: " + rights + " of " + collateral);
        }
    }

    /** What of a loss, or of what came back of it, counts; rounded down to the fen. */
    Fen of(Fen whole) {
        return Ratio.of(rights, collateral).ofFloor(whole);
    }

    /** A share of what counts, rounded half up once: what counts is not rounded before. */
    Fen shareOf(Fen whole, Ratio share) {
        return Ratio.of(rights, collateral).ofHalfUp(whole, share);
    }
}
