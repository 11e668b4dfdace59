package org.pledgehub.domain.loan;

import org.pledgehub.domain.eligibility.Finding;

/**
 * What the bank tells of the borrowing company for the statistics of its pool. Nothing of it decides about money, but where a
 * policy asks for a micro, small or medium company.
 *
 * @param firstTime the loan is its first from any bank 首贷户
 * @param small it is a micro or small company 小微企业
 * @param smallOrMedium it is a micro, small or medium company 中小微企业
 * @param highTech it is a high-tech enterprise 高新技术企业
 */
public record BorrowerTraits(Finding firstTime, Finding small, Finding smallOrMedium, Finding highTech) {

    /** Nothing is told. */
    public static final BorrowerTraits UNTOLD = new BorrowerTraits(
            Finding.NOT_ESTABLISHED, Finding.NOT_ESTABLISHED, Finding.NOT_ESTABLISHED, Finding.NOT_ESTABLISHED);
}
