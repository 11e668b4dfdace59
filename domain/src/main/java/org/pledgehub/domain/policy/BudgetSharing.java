package org.pledgehub.domain.policy;

/** How a budget that is too small for all is shared. */
public enum BudgetSharing {
    /** The text sets no budget. */
    NO_BUDGET,
    /** In proportion to what is due; the parts sum to the budget. */
    PRO_RATA,
    /** In the order of the applications. */
    FIRST_COME
}
