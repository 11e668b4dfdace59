package org.pledgehub.domain.ledger;

import org.pledgehub.domain.money.Fen;

/**
 * One line of an entry.
 *
 * @param account account
 * @param side side
 * @param amount fen, above zero
 */
public record LedgerLine(LedgerAccount account, Side side, Fen amount) {

    /** Rejects an amount that is not above zero. */
    public LedgerLine {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a line is above zero: " + amount);
        }
    }

    /** The amount, above zero for a debit and below for a credit. */
    public Fen signed() {
        return switch (side) {
            case DEBIT -> amount;
            case CREDIT -> amount.negated();
        };
    }

    /** The same amount on the other side. */
    LedgerLine mirrored() {
        return new LedgerLine(account, side.opposite(), amount);
    }
}
