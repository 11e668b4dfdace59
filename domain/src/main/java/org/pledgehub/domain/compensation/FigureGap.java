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
    CLAIMANT_PART_MISSING
}
