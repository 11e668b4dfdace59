package org.pledgehub.domain.right;

/** Why a report changes nothing. In order of precedence; the names are reason codes. */
public enum RightRejection {
    /** The same event with the same body was received before. */
    DUPLICATE,
    /** The event id was used for another body. */
    EVENT_ID_REUSED
}
