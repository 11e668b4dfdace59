package org.pledgehub.domain.subsidy;

/** Why an event about a subsidy counts for nothing; the names are codes of the reason catalogue. */
public enum SubsidyTurndown {
    /** Calls and steps are the authority's. */
    NOT_THE_POOL_AUTHORITY,
    /** Who has no part in an application proves nothing for it. */
    SUBSIDY_SENDER_NOT_INVOLVED
}
