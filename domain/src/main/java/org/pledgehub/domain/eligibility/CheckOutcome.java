package org.pledgehub.domain.eligibility;

/** Outcome of one check; a later one in this order is graver for the claim. */
public enum CheckOutcome {
    /** What is asked for holds. */
    PASS,
    /** It does not quite hold, but the policy lets the claim go on. */
    WARN,
    /** Something is missing. */
    PENDING,
    /** It does not hold. */
    FAIL
}
