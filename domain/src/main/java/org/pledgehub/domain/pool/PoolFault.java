package org.pledgehub.domain.pool;

/** A broken invariant. It freezes the pool, not the hub: nothing more is reserved or booked until people have looked. */
public enum PoolFault {
    /** The sum over the pool's loans is below zero. */
    EXPOSURE_NEGATIVE,
    /** An amount is beyond what the hub can hold. */
    AMOUNT_OVERFLOW,
    /** An account is overdrawn. */
    ACCOUNT_OVERDRAWN,
    /** More is reserved on an account than there is. */
    RESERVED_BEYOND_CASH,
    /** More is promised on a claim than is due. */
    CLAIM_OVER_RESERVED
}
