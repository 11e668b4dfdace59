package org.pledgehub.domain.fact;

/** What a party does in the scheme. */
public enum Role {
    /** 贷款银行. */
    BANK,
    /** 担保 / 保险机构. */
    GUARANTOR,
    /** 质押登记机构. */
    REGISTRY,
    /** 合作机构. */
    OPERATOR,
    /** 管理机构. */
    AUTHORITY,
    /** 监管银行. */
    CUSTODIAN
}
