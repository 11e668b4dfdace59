package org.pledgehub.domain.compensation;

import org.pledgehub.domain.money.Fen;

/** The sum that a notice asks from the pool, where it names one. */
public sealed interface RequestedSum {

    /**
     * The notice names it.
     *
     * @param amount fen, zero or more
     */
    record Stated(Fen amount) implements RequestedSum {}

    /** The notice leaves it to the rules. */
    record Unstated() implements RequestedSum {}

    /** The notice names the sum. */
    static RequestedSum of(Fen amount) {
        return new Stated(amount);
    }

    /** The notice leaves it to the rules. */
    static RequestedSum unstated() {
        return new Unstated();
    }
}
