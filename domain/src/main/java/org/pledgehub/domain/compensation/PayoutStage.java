package org.pledgehub.domain.compensation;

import org.pledgehub.domain.money.Fen;

/** Which stage of a compensation is computed. */
public sealed interface PayoutStage {

    /** The first; the only one where a policy pays at once. */
    record First() implements PayoutStage {}

    /**
     * The last: recovery has ended, what was ceded has been received, and all that is due is known.
     *
     * @param paid what the pool has paid so far
     */
    record Last(Fen paid) implements PayoutStage {}

    /** All of them together, once recovery has ended: what was paid at an earlier stage is a part of it. */
    record Whole() implements PayoutStage {}
}
