package org.pledgehub.domain.loan;

/** Why a command changes nothing, in order of precedence. */
public enum LoanRejection {
    /** The event was reported before with the same body. */
    DUPLICATE,
    /** The event id was used before for another body. */
    EVENT_ID_REUSED,
    /** The loan holds as many reports as the hub takes of one. */
    LOAN_FULL,
    /** Something later is known of the right already. */
    OLDER_THAN_KNOWN
}
