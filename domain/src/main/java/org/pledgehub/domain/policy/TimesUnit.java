package org.pledgehub.domain.policy;

/** What one time is, where the number of subsidies is limited. */
public enum TimesUnit {
    /** One loan 项目. */
    PROJECT,
    /** One year, whatever was paid in it. */
    YEAR,
    /** One payment. */
    PAYMENT
}
