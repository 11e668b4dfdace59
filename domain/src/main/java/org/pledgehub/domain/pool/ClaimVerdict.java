package org.pledgehub.domain.pool;

/** What the loan's dossier says of a claim. */
public enum ClaimVerdict {
    /** Every check passed, perhaps with warnings. */
    ELIGIBLE,
    /** A check failed. */
    INELIGIBLE,
    /** Something is missing. */
    PENDING,
    /** The notice was taken back, or the default cured. */
    WITHDRAWN
}
