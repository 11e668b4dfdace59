package org.pledgehub.domain.policy;

/** What must hold of the borrower and the project. */
public enum BorrowerCheck {
    /** 在本区依法登记注册. */
    REGISTERED_IN_DISTRICT,
    /** 信用良好. */
    GOOD_CREDIT,
    /** 经营状态正常. */
    OPERATING,
    /** 非合作机构关联企业. */
    NOT_RELATED_TO_OPERATOR,
    /** 合作机构推动并承担风险. */
    PROMOTED_BY_OPERATOR,
    /** 中小微企业. */
    MICRO_SMALL_MEDIUM
}
