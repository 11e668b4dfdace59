package org.pledgehub.domain.policy;

/** What becomes of an application outside the window of its call. */
public enum LateApplication {
    /** 逾期不予受理. */
    NOT_ACCEPTED,
    /** A person decides. */
    PENDING
}
