package org.pledgehub.domain.ledger;

/**
 * Where a book ends.
 *
 * @param sequence of the last entry, 0 in an empty book
 * @param hash of the last entry
 */
public record LedgerHead(long sequence, String hash) {

    /** An empty book. */
    public static final LedgerHead EMPTY = new LedgerHead(0, LedgerEntry.NO_HASH);

    /** After an entry. */
    static LedgerHead at(LedgerEntry entry) {
        return new LedgerHead(entry.sequence(), entry.hash());
    }
}
