package org.pledgehub.domain.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The notices of 2025 and 2026 for tests of the domain; the shipped files are tested against them elsewhere. */
public final class StateCalendars {

    private StateCalendars() {}

    /** Both years. */
    public static CalendarBook book() {
        return CalendarBook.of(List.of(year2025(), year2026()));
    }

    static YearCalendar year2025() {
        return YearCalendar.of(
                2025,
                1,
                days(
                        "2025-01-01",
                        "2025-01-28..2025-02-04",
                        "2025-04-04..2025-04-06",
                        "2025-05-01..2025-05-05",
                        "2025-05-31..2025-06-02",
                        "2025-10-01..2025-10-08"),
                days("2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"));
    }

    static YearCalendar year2026() {
        return YearCalendar.of(
                2026,
                1,
                days(
                        "2026-01-01..2026-01-03",
                        "2026-02-15..2026-02-23",
                        "2026-04-04..2026-04-06",
                        "2026-05-01..2026-05-05",
                        "2026-06-19..2026-06-21",
                        "2026-09-25..2026-09-27",
                        "2026-10-01..2026-10-07"),
                days("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"));
    }

    static List<LocalDate> days(String... ranges) {
        var days = new ArrayList<LocalDate>();
        for (var range : ranges) {
            var ends = Stream.of(range.split("\\.\\.")).map(LocalDate::parse).toList();
            ends.getFirst().datesUntil(ends.getLast().plusDays(1)).forEach(days::add);
        }
        return days;
    }
}
