package org.pledgehub.domain.loan;

import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.Uscc;

/**
 * The borrowing company 借款企业 as the bank describes it.
 *
 * @param uscc unified social credit code
 * @param district district of registration
 * @param industry industry code
 * @param traits what is counted of it
 */
public record Borrower(Uscc uscc, Told<String> district, Told<String> industry, BorrowerTraits traits) {

    /** One of whom nothing is told that is only counted. */
    public Borrower(Uscc uscc, Told<String> district, Told<String> industry) {
        this(uscc, district, industry, BorrowerTraits.UNTOLD);
    }
}
