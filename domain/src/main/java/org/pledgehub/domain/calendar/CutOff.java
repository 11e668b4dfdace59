package org.pledgehub.domain.calendar;

/**
 * When the last day of a period ends. The law also knows the close of business, where the policy says so (Civil Code
 * art. 203); receipts carry a day and no time, so there is one value only and a policy with another is refused.
 */
public enum CutOff {
    /** At 24:00. */
    END_OF_DAY;

    /** As a policy writes it. */
    @Override
    public String toString() {
        return "24:00";
    }
}
