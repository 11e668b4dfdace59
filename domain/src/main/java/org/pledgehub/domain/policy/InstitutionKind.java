package org.pledgehub.domain.policy;

/** Kind of institution that bears a part of a loan's principal itself. */
public enum InstitutionKind {
    /** 银行. */
    BANK,
    /** 担保机构. */
    GUARANTOR,
    /** 保险机构. */
    INSURER,
    /** 知识产权专业机构. */
    IP_INSTITUTION
}
