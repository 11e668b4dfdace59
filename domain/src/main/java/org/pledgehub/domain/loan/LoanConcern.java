package org.pledgehub.domain.loan;

/** What a person has to put right about a loan as a whole; the names are codes of the reason catalogue. */
public enum LoanConcern {
    /** A tranche names another pool than the first one, and is not counted. */
    TRANCHE_POOL_DIFFERS,
    /** More principal came in than was owed. */
    LOAN_OVERPAID
}
