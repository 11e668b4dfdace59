package org.pledgehub.domain.pool;

/** By what a pool's exposure is broken down. */
public enum Dimension {
    /** Not at all: the pool as a whole. */
    ALL,
    /** Lending bank. */
    BANK,
    /** Kind of pledged right; a loan with several kinds counts under each. */
    IP_KIND,
    /** Industry of the borrower. */
    INDUSTRY,
    /** Month of maturity. */
    MATURITY_MONTH
}
