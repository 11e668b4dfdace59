package org.pledgehub.domain.policy;

/** Which account pays first. */
public enum FirstPayer {
    /** The partner account; the fiscal account reimburses its part after a decision 先行使用社会资本账户. */
    PARTNER,
    /** The fiscal account. */
    FISCAL,
    /** Both at once, each its part. */
    BOTH
}
