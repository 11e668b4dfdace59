package org.pledgehub.domain.eligibility;

/** Whether a compensation notice says what its figures mean; one that does not waits (amountBasis 金额口径). */
public enum AmountBasisTold {
    /** It says so. */
    GIVEN,
    /** It does not. */
    MISSING
}
