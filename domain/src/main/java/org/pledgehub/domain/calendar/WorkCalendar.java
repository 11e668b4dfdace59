package org.pledgehub.domain.calendar;

import java.time.LocalDate;

/** Says which days are working days. All dates are days in Asia/Shanghai. */
public interface WorkCalendar {

    /** What the day is; of a day in an unknown year, what it is if nothing but Saturdays and Sundays rest. */
    DayKind kindOf(LocalDate day);

    /** Whether {@link #kindOf} can still change because the day's year is not loaded. */
    Certainty certaintyOf(LocalDate day);

    /** Saturdays and Sundays rest and nothing else, for certain: for agreements that say so (Civil Code art. 204). */
    static WorkCalendar weekendsOnly() {
        return AgreedCalendar.WEEKENDS_ONLY;
    }

    /** No day rests, for certain: for agreements that say so (Civil Code art. 204). */
    static WorkCalendar withoutRest() {
        return AgreedCalendar.WITHOUT_REST;
    }
}
