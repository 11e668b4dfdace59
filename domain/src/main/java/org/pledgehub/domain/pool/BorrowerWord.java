package org.pledgehub.domain.pool;

/** What a loan may say of its borrower besides who it is; that it says anything is counted apart from what it says. */
public enum BorrowerWord {
    /** Whether it is the borrower's first loan from any bank. */
    FIRST_TIME_TOLD,
    /** It is 首贷户. */
    FIRST_TIME,
    /** How large the borrower is. */
    SIZE_TOLD,
    /** It is a micro or small company 小微企业. */
    SMALL,
    /** Whether the borrower is a high-tech enterprise. */
    HIGH_TECH_TOLD,
    /** It is 高新技术企业. */
    HIGH_TECH
}
