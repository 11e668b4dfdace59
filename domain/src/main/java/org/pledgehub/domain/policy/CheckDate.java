package org.pledgehub.domain.policy;

/** On which day something must hold. */
public enum CheckDate {
    /** 放款日. */
    DISBURSEMENT,
    /** 出险日. */
    DEFAULT,
    /** 风险补偿通知日. */
    CLAIM
}
