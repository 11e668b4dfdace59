package org.pledgehub.domain.right;

/** Why a right has lapsed 终止原因. */
public enum LapseCause {
    /** The annual fee was not paid 未缴年费: it may be restored for some months. */
    ANNUAL_FEE,
    /** Anything else. */
    OTHER
}
