package org.pledgehub.domain.ledger;

/**
 * Something that cannot be true of a ledger.
 *
 * @param sequence of the entry at which it shows
 * @param kind what
 */
public record LedgerFault(long sequence, Kind kind) {

    /** What may be wrong with an entry. */
    public enum Kind {
        /** It does not have the next number: an entry is missing, or stands there twice. */
        NOT_THE_NEXT,
        /** It does not continue from the entry before. */
        CHAIN_BROKEN,
        /** Its content is not what was hashed. */
        TAMPERED,
        /** Debits do not equal credits. */
        UNBALANCED,
        /** It has not the next revision of its item, or books what stands already. */
        WRONG_REVISION,
        /** It does not name the entry that it ends or replaces. */
        NAMES_ANOTHER,
        /** It ends an entry with other lines than that entry has. */
        NOT_MIRRORED
    }
}
