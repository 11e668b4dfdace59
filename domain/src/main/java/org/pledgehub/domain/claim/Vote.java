package org.pledgehub.domain.claim;

/** For or against. */
public enum Vote {
    /** For. */
    APPROVE,
    /** Against. */
    REJECT
}
