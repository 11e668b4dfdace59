package org.pledgehub.domain.policy;

/**
 * Whether liability ends with what the pool holds 以资金池余额为限, and with which balance: what of it counts, and on which
 * day. It is taken once, when a claim gets its place in the pool's book, and what moves later does not change it.
 */
public enum BalanceCap {
    /** What lies on both accounts when the claim gets its place, less what is set aside for others. */
    POOL_BALANCE,
    /** What lies on both accounts when the claim gets its place, whatever is set aside. */
    POOL_CASH,
    /** What lay on both accounts at the end of the day of the notice, as it is booked when the claim gets its place. */
    POOL_CASH_ON_NOTICE,
    /** It may owe more than it holds. */
    NONE
}
