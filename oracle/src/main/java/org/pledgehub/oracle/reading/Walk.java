package org.pledgehub.oracle.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/**
 * How a period comes to its last day in the State Council's calendar.
 *
 * @param lastDay last day of the period before it moves
 * @param on the day to which it moves
 * @param provisional whether a day of a year without notice was looked at
 * @param rests rest days that were looked at on the way, in order
 */
public record Walk(LocalDate lastDay, LocalDate on, boolean provisional, List<LocalDate> rests) {

    /** A period whose last day is fixed and never moves. */
    public static Walk fixed(LocalDate lastDay) {
        return new Walk(lastDay, lastDay, false, List.of());
    }

    static Walk of(Calendars calendars, LocalDate from, Clock clock) {
        var looked = new TreeSet<LocalDate>();
        int step = clock.back() ? -1 : 1;
        long length = (long) step * clock.length();
        var lastDay = switch (clock.unit()) {
            case DAYS -> from.plusDays(length);
            case MONTHS -> from.plusMonths(length);
            case YEARS -> from.plusYears(length);
            case WORKING_DAYS -> from;
        };
        if (clock.unit() == Clock.Unit.WORKING_DAYS) {
            for (int left = clock.length(); left > 0; left -= calendars.rests(lastDay) ? 0 : 1) {
                lastDay = lastDay.plusDays(step);
                looked.add(lastDay);
            }
        }
        var on = lastDay;
        if (clock.roll() != Clock.Roll.NONE) {
            looked.add(on);
            while (calendars.rests(on)) {
                on = on.plusDays(clock.roll() == Clock.Roll.FORWARD ? 1 : -1);
                looked.add(on);
            }
        }
        return new Walk(
                lastDay,
                on,
                looked.stream().anyMatch(calendars::unknown),
                looked.stream().filter(calendars::rests).toList());
    }
}
