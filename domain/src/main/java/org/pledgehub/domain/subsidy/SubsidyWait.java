package org.pledgehub.domain.subsidy;

/** What an event about a subsidy waits for; the names are codes of the reason catalogue. */
public enum SubsidyWait {
    /** The programme is not registered. */
    POOL_UNKNOWN,
    /** The application is not known. */
    SUBSIDY_APPLICATION_UNKNOWN,
    /** The call of the year is not known. */
    SUBSIDY_CALL_UNKNOWN,
    /** No version of the measure decides. */
    NO_POLICY_IN_FORCE
}
