package org.pledgehub.domain.policy;

/** A cost of financing that a subsidy makes good. */
public enum SubsidyCost {
    /** 利息. */
    INTEREST,
    /** 保险. */
    INSURANCE,
    /** 评估. */
    VALUATION,
    /** 担保. */
    GUARANTEE
}
