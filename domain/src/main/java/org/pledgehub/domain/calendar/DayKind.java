package org.pledgehub.domain.calendar;

/** What a day is. */
public enum DayKind {
    /** Monday to Friday, not a holiday 工作日. */
    WORKING_DAY,
    /** Saturday or Sunday on which work is made up 调休上班. */
    MAKE_UP_WORKING_DAY,
    /** Saturday or Sunday 休息日. */
    WEEKEND,
    /** Off by the State Council's notice 放假. */
    HOLIDAY;

    /** True for a weekend or holiday. */
    public boolean isRest() {
        return switch (this) {
            case WORKING_DAY, MAKE_UP_WORKING_DAY -> false;
            case WEEKEND, HOLIDAY -> true;
        };
    }
}
