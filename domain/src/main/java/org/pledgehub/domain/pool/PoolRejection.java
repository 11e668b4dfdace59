package org.pledgehub.domain.pool;

/** Why a pool refuses a command. The order is the order of precedence. */
public enum PoolRejection {
    /** The same event had been received. */
    DUPLICATE,
    /** Another event had been received under that id. */
    EVENT_ID_REUSED,
    /** The sender does not keep this pool's accounts. */
    NOT_THE_CUSTODIAN,
    /** The sender does not operate this pool. */
    NOT_THE_POOL_OPERATOR,
    /** The sender is not this pool's authority. */
    NOT_THE_POOL_AUTHORITY,
    /** A compensation payment that does not say which claim it pays. */
    CLAIM_ID_MISSING,
    /** A correction names a reversal. */
    CORRECTION_OF_REVERSAL,
    /** A correction turns an event into one of another kind. */
    CORRECTION_CHANGES_SUBJECT,
    /** The step names other figures of the claim than those in force. */
    FIGURES_STALE,
    /** The application lacks a document that the policy asks for. */
    APPLICATION_INCOMPLETE,
    /** The pool has been liquidated; nothing but its audit is left to decide. */
    POOL_ALREADY_LIQUIDATED,
    /** The pool has been stopped or terminated. */
    POOL_ALREADY_STOPPED,
    /** The pool has not been stopped. */
    POOL_STILL_RUNNING,
    /** The losses have not been confirmed yet. */
    LOSSES_NOT_CONFIRMED,
    /** Money is still set aside for claims. */
    RESERVATIONS_LEFT,
    /** The pool is not frozen. */
    POOL_NOT_FROZEN,
    /** A later assessment of the claim is known. */
    ASSESSMENT_OUTDATED
}
