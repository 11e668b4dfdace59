package org.pledgehub.domain.compensation;

/** Why an amount cannot be computed yet: money never moves on a guess. In order of precedence. */
public enum FigureGap {
    /** The policy takes its share of something that this version does not compute: a person decides. */
    SHARE_BASE_NOT_COMPUTED,
    /** A requested compensation without the sum that is requested. */
    REQUESTED_SUM_MISSING,
    /** A requested compensation without the loss, so that no ceiling can be checked. */
    LOSS_NOT_TOLD,
    /** Several claimants, and it is not told what each of them bears. */
    CLAIMANT_PART_MISSING,
    /** The share is the loan's own, and the notice does not tell it. */
    LOAN_SHARE_NOT_TOLD,
    /** The loan's own share is below the policy's floor. */
    LOAN_SHARE_OUT_OF_RANGE,
    /** Interest counts for some days only, and the notice does not tell for which it is. */
    INTEREST_DAYS_NOT_TOLD,
    /** All levels together bear so much at most, and the notice does not tell what the others bear. */
    OTHER_LEVELS_NOT_TOLD,
    /** Only the part of the pledged rights counts, and it is not told what they and the other collateral are worth. */
    VALUATION_MISSING,
    /** An institution of a kind for which the policy has no share. */
    INSTITUTION_SHARE_MISSING,
    /** Claimants bear more principal together than the notice names. */
    CLAIMANTS_EXCEED_LOSS,
    /** Something was ceded, and it is not told by which claimant. */
    CEDED_PART_UNASSIGNED,
    /** Only what was received of a cession counts, and that is not told. */
    CEDED_RECEIPT_NOT_TOLD,
    /** Liability ends with the pool's balance, and that is not told. */
    BALANCE_NOT_TOLD,
    /** Claims wait until contributions are as agreed, and these are not told. */
    FUNDING_NOT_TOLD,
    /** Contributions are not as agreed. */
    FUNDING_NOT_MET
}
