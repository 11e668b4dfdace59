package org.pledgehub.domain.policy;

/** Who gets recovered money first. */
public enum RecoveryOrder {
    /** Everyone by risk share 按风险承担比例. */
    PARI_PASSU,
    /** The pool until it has back what it paid, then the bank. */
    POOL_FIRST,
    /** The bank until its loss is made good, then the pool. */
    BANK_FIRST
}
