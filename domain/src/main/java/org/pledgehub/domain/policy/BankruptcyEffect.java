package org.pledgehub.domain.policy;

/** What a borrower's bankruptcy does to interest 破产. */
public enum BankruptcyEffect {
    /** Interest stops on the day the court takes the case (Enterprise Bankruptcy Law art. 46). */
    INTEREST_STOPS,
    /** Nothing. */
    NONE
}
