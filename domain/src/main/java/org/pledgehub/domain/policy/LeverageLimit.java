package org.pledgehub.domain.policy;

import org.pledgehub.domain.money.Ratio;

/** How much may be lent under the pool 杠杆倍数. It limits lending; no claim is refused for it. */
public sealed interface LeverageLimit {

    /** The text sets none. */
    record None() implements LeverageLimit {}

    /**
     * Outstanding principal is at most so many times the contributions.
     *
     * @param times outstanding to contributions
     */
    record AtMost(Ratio times) implements LeverageLimit {}
}
