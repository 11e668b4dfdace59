package org.pledgehub.domain.policy;

/** Which year a subsidy counts in for the ceiling per company and year. */
public enum SubsidyYear {
    /** The year of the call 申报年度. */
    CALL,
    /** The year of the decision. */
    DECISION,
    /** The year of the first payment. */
    PAYMENT
}
