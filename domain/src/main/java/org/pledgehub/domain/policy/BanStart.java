package org.pledgehub.domain.policy;

/** From which day a company may not apply. */
public enum BanStart {
    /** From the day of the finding. */
    FINDING,
    /** From the last payment before the finding; from the finding where nothing was paid. */
    LAST_PAYMENT
}
