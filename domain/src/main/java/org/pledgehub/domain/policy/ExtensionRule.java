package org.pledgehub.domain.policy;

/** Whether a loan that was extended 展期 and then repaid was repaid on schedule. */
public enum ExtensionRule {
    /** By the new schedule it was. */
    ON_SCHEDULE,
    /** A person decides. */
    PENDING,
    /** It was not. */
    NOT_ON_SCHEDULE
}
