package org.pledgehub.streams.topology;

/** A room of the core: all state under one kind of key, with one writer. */
public enum Room {
    /** Rights, keyed by right. */
    RIGHT,
    /** Loans, keyed by bank and contract. */
    LOAN,
    /** Pools, keyed by pool. */
    POOL,
    /** Subsidies, keyed by programme. */
    SUBSIDY
}
