package org.pledgehub.domain.loan;

import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.Uscc;

/**
 * The borrowing company 借款企业 as the bank describes it.
 *
 * @param uscc unified social credit code
 * @param district district of registration
 * @param industry industry code
 */
public record Borrower(Uscc uscc, Told<String> district, Told<String> industry) {}
