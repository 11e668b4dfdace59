package org.pledgehub.domain.policy;

/** How much of a loss counts where other collateral than the pledged rights secures the loan too 混合质押. */
public enum MixedPledgeLoss {
    /** All of it. */
    WHOLE_LOSS,
    /** The part of it that the rights have in the value of all collateral 仅知识产权部分; rounded down to the fen. */
    IP_PART
}
