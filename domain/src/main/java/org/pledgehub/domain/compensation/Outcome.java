package org.pledgehub.domain.compensation;

import org.pledgehub.domain.money.Fen;

/** How far the pool can pay what is due from it. */
public enum Outcome {
    /** All of it. */
    FULL,
    /** Some of it. */
    PARTIAL,
    /** None of it, or nothing is due. */
    NONE;

    /** The outcome of paying so much of what is due. */
    static Outcome of(Fen payable, Fen due) {
        if (payable.isZero()) {
            return NONE;
        }
        return payable.equals(due) ? FULL : PARTIAL;
    }
}
