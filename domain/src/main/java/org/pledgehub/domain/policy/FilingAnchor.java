package org.pledgehub.domain.policy;

/** Which disbursements start a filing clock. */
public enum FilingAnchor {
    /** Only the first of a loan. */
    FIRST_TRANCHE,
    /** Every one. */
    EACH_TRANCHE
}
