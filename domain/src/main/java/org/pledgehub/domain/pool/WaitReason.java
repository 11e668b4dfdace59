package org.pledgehub.domain.pool;

/** What an account event waits for. The order is the order of precedence. */
public enum WaitReason {
    /** The pool is frozen. */
    POOL_FROZEN,
    /** The pool is not in the registry yet. */
    POOL_UNKNOWN,
    /** The event that it corrects or reverses is not known yet. */
    CORRECTED_EVENT_UNKNOWN,
    /** The claim that it pays is not known yet. */
    CLAIM_UNKNOWN,
    /** The claim has no figures yet that the step could rest on. */
    FIGURES_NOT_SHOWN,
    /** An account would be overdrawn: other money must come first. */
    CASH_WOULD_BE_NEGATIVE
}
