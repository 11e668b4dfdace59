package org.pledgehub.domain.subsidy;

/** A bad record of a company. */
public enum RecordFlag {
    /** 安全生产. */
    SAFETY,
    /** 环境保护. */
    ENVIRONMENT,
    /** 劳动关系. */
    LABOUR,
    /** 纳税. */
    TAX,
    /** 信用. */
    CREDIT
}
