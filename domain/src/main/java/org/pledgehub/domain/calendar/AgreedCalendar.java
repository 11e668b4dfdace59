package org.pledgehub.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Calendars that parties may agree on and that hang on no notice. */
enum AgreedCalendar implements WorkCalendar {
    WEEKENDS_ONLY {
        @Override
        public DayKind kindOf(LocalDate day) {
            return weekday(day);
        }
    },
    WITHOUT_REST {
        @Override
        public DayKind kindOf(LocalDate day) {
            return DayKind.WORKING_DAY;
        }
    };

    static DayKind weekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? DayKind.WEEKEND : DayKind.WORKING_DAY;
    }

    @Override
    public Certainty certaintyOf(LocalDate day) {
        return Certainty.FINAL;
    }
}
