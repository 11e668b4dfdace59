package org.pledgehub.domain.policy;

/** Where the pool's share of a loss comes from. */
public enum ShareSource {
    /** The policy, or what the pool's parties negotiated under it. */
    POLICY,
    /** Each loan: the part of it that the pool guarantees, an exact ratio of two amounts 逐笔约定. */
    PER_LOAN
}
