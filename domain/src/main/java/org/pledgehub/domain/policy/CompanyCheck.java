package org.pledgehub.domain.policy;

/** What has to hold of a company that applies for a subsidy. */
public enum CompanyCheck {
    /** 在本区登记注册. */
    REGISTERED_IN_DISTRICT,
    /** 在本区纳税. */
    PAYING_TAX
}
