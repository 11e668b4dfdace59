package org.pledgehub.domain.policy;

/** Which date picks the version of a policy. */
public enum VersionAnchor {
    /** The day of the first disbursement 放款日. */
    DISBURSEMENT,
    /** The day of the default 出险日. */
    DEFAULT,
    /** The day of the compensation notice 风险补偿通知日. */
    CLAIM
}
