package org.pledgehub.domain.policy;

/** What becomes of a claim for the default of one tranche 批次 of a loan. */
public enum TrancheClaims {
    /** It is paid like any other, up to the tranche. */
    ALLOWED,
    /** The text does not say; a person decides. */
    PENDING
}
