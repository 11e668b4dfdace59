package org.pledgehub.domain.policy;

/** Who must own the pledged right. */
public enum PledgorRule {
    /** The borrower 借款企业自有. */
    BORROWER,
    /** A third party may pledge for the borrower. */
    ANYONE
}
