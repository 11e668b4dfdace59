package org.pledgehub.domain.compensation;

/** Who bears a part of the loss and claims for it 申请机构. */
public enum ClaimantKind {
    /** 贷款银行. */
    BANK,
    /** 担保公司. */
    GUARANTOR,
    /** 保险公司. */
    INSURER,
    /** 知识产权服务机构. */
    IP_INSTITUTION,
    /** 借款企业, for the benefit of those who bear the loss. */
    BORROWER
}
