package org.pledgehub.domain.policy;

import org.pledgehub.domain.calendar.WorkCalendar;

/** Which days rest for a period; parties may agree on it (Civil Code art. 204). */
public enum RestDays {
    /** Weekends and the State Council's holidays, less make-up working days. */
    STATE_CALENDAR,
    /** Saturdays and Sundays only. */
    WEEKENDS,
    /** None. */
    NONE;

    /** The calendar that the period runs by, where the given one is the State Council's. */
    public WorkCalendar over(WorkCalendar stateCalendar) {
        return switch (this) {
            case STATE_CALENDAR -> stateCalendar;
            case WEEKENDS -> WorkCalendar.weekendsOnly();
            case NONE -> WorkCalendar.withoutRest();
        };
    }
}
