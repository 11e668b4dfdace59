package org.pledgehub.domain.calendar;

/** What a period is counted in. */
public enum PeriodUnit {
    /** Calendar days 日. */
    DAYS,
    /** Months 月: ends on the corresponding day, or the month's last. */
    MONTHS,
    /** Years 年: ends on the corresponding day, or the month's last. */
    YEARS,
    /** Working days 工作日: every rest day is skipped. */
    WORKING_DAYS
}
