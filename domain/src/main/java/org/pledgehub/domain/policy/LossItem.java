package org.pledgehub.domain.policy;

/** What a loss is made of. */
public enum LossItem {
    /** 融资本金. */
    PRINCIPAL,
    /** 利息. */
    INTEREST,
    /** 罚息. */
    PENALTY_INTEREST,
    /** 逾期利息. */
    OVERDUE_INTEREST,
    /** 逾期罚息. */
    OVERDUE_PENALTY
}
