package org.pledgehub.domain.policy;

/** When a filing counts. */
public enum FilingCompleteness {
    /** The authority's receipt counts, whatever the filing still lacks. */
    DATE_COUNTS,
    /** Only the receipt of a filing that the authority then accepts counts. */
    COMPLETE_ONLY
}
