package org.pledgehub.cli.validate;

/** What became of one event of a file, in the order in which it is asked. */
enum CheckStatus {
    /** The text is no event of the sender's role. */
    UNREADABLE,
    /** Intake would refuse it. */
    REFUSED,
    /** It stands in the files twice with one body: the hub would answer DUPLICATE. */
    REPEATED,
    /** Well formed, with something odd. */
    WARNED,
    /** Well formed. */
    WELL_FORMED
}
