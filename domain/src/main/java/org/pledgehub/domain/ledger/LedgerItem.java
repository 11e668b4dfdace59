package org.pledgehub.domain.ledger;

import java.util.Comparator;

/**
 * What entries are about. Of one item at most one entry stands at a time; what takes it back or uses it up names it.
 *
 * @param kind kind
 * @param of party/event id of the movement, or claim id
 */
public record LedgerItem(Kind kind, String of) implements Comparable<LedgerItem> {

    private static final Comparator<LedgerItem> ORDER =
            Comparator.comparing(LedgerItem::kind).thenComparing(LedgerItem::of);

    /** Kinds of items. */
    public enum Kind {
        /** Money that moved on an account. */
        MOVEMENT,
        /** What the fiscal account owes the partner account for a payment (Chaoyang art. 10). */
        FISCAL_SHARE,
        /** Memorandum of the recovery claim that a payment founds or a recovery satisfies (Chaoyang art. 17). */
        RECOVERY_CLAIM,
        /** What a bank was paid on a claim and has to give back. */
        REFUND_DUE,
        /** What the authority has written off of a payment. */
        WRITE_OFF,
        /** What the fiscal account was told to pay to the partner account. */
        REIMBURSEMENT,
        /** Money set aside for a claim. */
        RESERVATION;

        /** Whether it follows from movements alone, and so bears their legal date. */
        boolean isOfMovements() {
            return switch (this) {
                case MOVEMENT, FISCAL_SHARE, RECOVERY_CLAIM -> true;
                case REFUND_DUE, WRITE_OFF, REIMBURSEMENT, RESERVATION -> false;
            };
        }
    }

    /** Kind and what it is of. */
    public String canonical() {
        return kind + ":" + of;
    }

    @Override
    public int compareTo(LedgerItem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return canonical();
    }
}
