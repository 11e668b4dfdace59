package org.pledgehub.domain.filing;

/** What the authority made of a filing it reviewed 备案审核结果. */
public enum ReviewOutcome {
    /** Complete and accepted. */
    ACCEPTED,
    /** Sent back. */
    RETURNED
}
