package org.pledgehub.domain.pool;

/** Which way money moved on an account. */
public enum Direction {
    /** Into the account. */
    CREDIT,
    /** Out of the account. */
    DEBIT
}
