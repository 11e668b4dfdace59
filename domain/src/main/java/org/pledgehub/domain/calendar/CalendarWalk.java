package org.pledgehub.domain.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Asks a calendar about one day after the other and remembers which. */
final class CalendarWalk {

    private final WorkCalendar calendar;
    private final List<WalkedDay> days = new ArrayList<>();

    CalendarWalk(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** The day itself if it is a working day, else the next one in that direction (1 or -1). */
    LocalDate firstWorkingDay(LocalDate from, int step) {
        var day = from;
        while (rests(day)) {
            day = day.plusDays(step);
        }
        return day;
    }

    /** So many working days on from a day that is not counted. */
    LocalDate workingDaysFrom(LocalDate start, int count, int step) {
        var day = start;
        for (int left = count; left > 0; left--) {
            day = firstWorkingDay(day.plusDays(step), step);
        }
        return day;
    }

    List<WalkedDay> days() {
        return days;
    }

    Certainty certainty() {
        return days.stream().map(WalkedDay::certainty).reduce(Certainty.FINAL, Certainty::and);
    }

    private boolean rests(LocalDate day) {
        var walked = new WalkedDay(day, calendar.kindOf(day), calendar.certaintyOf(day));
        if (days.isEmpty() || !days.getLast().equals(walked)) {
            days.add(walked);
        }
        return walked.kind().isRest();
    }
}
