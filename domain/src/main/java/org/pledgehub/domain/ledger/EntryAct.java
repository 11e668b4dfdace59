package org.pledgehub.domain.ledger;

/** What an entry does. */
public enum EntryAct {
    /** It books an item. */
    POSTED,
    /** It takes back an entry that it names, line by line: the item is gone or now reads otherwise. */
    TAKEN_BACK,
    /** It ends a reservation that it names, because the claim was paid. */
    USED
}
