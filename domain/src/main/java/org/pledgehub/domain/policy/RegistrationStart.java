package org.pledgehub.domain.policy;

/** From which day the clock of a registration runs 登记办结时限的起算. */
public enum RegistrationStart {
    /** The application was accepted 受理. */
    ACCEPTANCE,
    /** It was handed in 申请. */
    APPLICATION
}
