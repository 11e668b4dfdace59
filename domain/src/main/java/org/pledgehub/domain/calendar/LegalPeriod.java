package org.pledgehub.domain.calendar;

/**
 * A length of time as a rule states it.
 *
 * @param length zero or more
 * @param unit what it is counted in
 */
public record LegalPeriod(int length, PeriodUnit unit) {

    /** Rejects a negative length. */
    public LegalPeriod {
        if (length < 0) {
            throw new IllegalArgumentException("a period is not negative: " + length);
        }
    }

    /** So many calendar days. */
    public static LegalPeriod days(int length) {
        return new LegalPeriod(length, PeriodUnit.DAYS);
    }

    /** So many months. */
    public static LegalPeriod months(int length) {
        return new LegalPeriod(length, PeriodUnit.MONTHS);
    }

    /** So many years. */
    public static LegalPeriod years(int length) {
        return new LegalPeriod(length, PeriodUnit.YEARS);
    }

    /** So many working days. */
    public static LegalPeriod workingDays(int length) {
        return new LegalPeriod(length, PeriodUnit.WORKING_DAYS);
    }
}
