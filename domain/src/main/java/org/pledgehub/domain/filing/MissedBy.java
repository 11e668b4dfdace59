package org.pledgehub.domain.filing;

/** On what ground a deadline counts as missed. */
public enum MissedBy {
    /** It does not. */
    NOT_MISSED,
    /** The authority's feed has reported through the due day without a receipt. */
    FEED_COMPLETE,
    /** The authority's feed stayed silent for the policy's days of silence. */
    FEED_SILENT
}
