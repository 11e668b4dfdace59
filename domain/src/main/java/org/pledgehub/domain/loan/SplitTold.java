package org.pledgehub.domain.loan;

/** Whether a recovery on several loans says how it is split over them. Nothing is counted of one that does not. */
public enum SplitTold {
    /** It is on one loan, or its parts are told. */
    GIVEN,
    /** Nobody has said how it is split yet. */
    MISSING
}
