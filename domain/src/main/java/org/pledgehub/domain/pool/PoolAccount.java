package org.pledgehub.domain.pool;

/** One of the two supervised accounts of a pool 监管账户 (Chaoyang art. 9). */
public enum PoolAccount {
    /** 财政资金账户. */
    FISCAL,
    /** 社会资本账户. */
    PARTNER
}
