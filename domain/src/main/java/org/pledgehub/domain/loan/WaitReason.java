package org.pledgehub.domain.loan;

/**
 * What a fact waits for, in order of precedence; the names are codes of the reason catalogue. Every wait ends by
 * something more becoming known and never begins again, so the final answer does not depend on the order of arrival.
 */
public enum WaitReason {
    /** The event that a correction, reversal or withdrawal names is not known. */
    CORRECTED_EVENT_UNKNOWN,
    /** No disbursement of the loan is known. */
    LOAN_NOT_DISBURSED,
    /** The pool is not registered. */
    POOL_UNKNOWN,
    /** No policy version was in force on the day of disbursement. */
    NO_POLICY_IN_FORCE,
    /** The authority has not confirmed the receipt of the filing. */
    AWAITING_AUTHORITY_RECEIPT,
    /** The notice does not say what its figures mean. */
    AMOUNT_BASIS_MISSING,
    /** It is not said how a recovery on several loans is split over them. */
    RECOVERY_NOT_SPLIT,
    /** No default is known that the notice or cure could speak of. */
    DEFAULT_NOT_REPORTED,
    /** The claim that a recovery names is not known. */
    RECOVERY_CLAIM_UNKNOWN
}
