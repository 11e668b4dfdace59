package org.pledgehub.domain.compensation;

import org.pledgehub.domain.money.Fen;

/** The money that a pool has for one claim. */
public sealed interface AvailableMoney {

    /**
     * So much, and no more.
     *
     * @param amount first payer's cash less the reservations of other claims, zero or more
     */
    record Limited(Fen amount) implements AvailableMoney {}

    /** Not looked at: what would be due if the pool held enough. */
    record Unlimited() implements AvailableMoney {}

    /** So much, and no more. */
    static AvailableMoney of(Fen amount) {
        return new Limited(amount);
    }

    /** Not looked at. */
    static AvailableMoney unlimited() {
        return new Unlimited();
    }
}
