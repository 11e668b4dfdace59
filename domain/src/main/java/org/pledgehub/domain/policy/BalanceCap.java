package org.pledgehub.domain.policy;

/** Whether liability ends with what the pool holds. */
public enum BalanceCap {
    /** The pool owes no more than its balance on the day, both accounts less what is reserved for others 以资金池余额为限. */
    POOL_BALANCE,
    /** It may owe more than it holds. */
    NONE
}
