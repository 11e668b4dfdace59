package org.pledgehub.domain.pool;

/** Why money moved on a pool account. */
public enum MovementKind {
    /** Fund contribution 出资, or its return. */
    CONTRIBUTION,
    /** Account interest 利息. */
    INTEREST,
    /** Bank charge 手续费. */
    CHARGE,
    /** The pool pays a claim 风险补偿, or gets a payment back. */
    COMPENSATION,
    /** Fiscal account to partner account 财政资金账户对社会资本账户补偿. */
    REIMBURSEMENT,
    /** Recovered money comes back 回收. */
    RECOVERY,
    /** The bank gives compensation back 退回补偿款, or gets a refund back. */
    REFUND,
    /** What recovering costs 追偿费用. */
    RECOVERY_COST,
    /** The pool is wound up and its money distributed 清算分配. */
    LIQUIDATION,
    /** Anything else. */
    OTHER
}
