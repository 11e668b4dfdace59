package org.pledgehub.domain.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The loaded calendars, one per year: the greatest version of each. A year that is not loaded is unknown, never "no
 * holidays". A day that the next year's notice names is as that notice says.
 */
public final class CalendarBook implements WorkCalendar {

    private final SortedMap<Integer, YearCalendar> years;

    private CalendarBook(SortedMap<Integer, YearCalendar> years) {
        this.years = Collections.unmodifiableSortedMap(years);
    }

    /** No year is known. */
    public static CalendarBook empty() {
        return new CalendarBook(new TreeMap<>());
    }

    /** The book of these calendars, in whatever order; of two with the same year and version the later one counts. */
    public static CalendarBook of(Collection<YearCalendar> calendars) {
        var years = new TreeMap<Integer, YearCalendar>();
        for (var calendar : calendars) {
            years.merge(calendar.year(), calendar, CalendarBook::newer);
        }
        return new CalendarBook(years);
    }

    /** This book and one more calendar. */
    public CalendarBook with(YearCalendar calendar) {
        var more = new TreeMap<>(years);
        more.merge(calendar.year(), calendar, CalendarBook::newer);
        return new CalendarBook(more);
    }

    private static YearCalendar newer(YearCalendar held, YearCalendar offered) {
        return offered.version() >= held.version() ? offered : held;
    }

    /** The calendars by year. */
    public Map<Integer, YearCalendar> years() {
        return years;
    }

    @Override
    public DayKind kindOf(LocalDate day) {
        var next = years.get(day.getYear() + 1);
        if (next != null && next.names(day)) {
            return next.kindOf(day);
        }
        var own = years.get(day.getYear());
        return own == null ? AgreedCalendar.weekday(day) : own.kindOf(day);
    }

    @Override
    public Certainty certaintyOf(LocalDate day) {
        var next = years.get(day.getYear() + 1);
        boolean known = years.containsKey(day.getYear()) || next != null && next.names(day);
        return known ? Certainty.FINAL : Certainty.PROVISIONAL;
    }

    /** Changes whenever a loaded calendar does; the same in every process. */
    public String fingerprint() {
        return years.values().stream().map(CalendarBook::print).collect(Collectors.joining(","));
    }

    private static String print(YearCalendar calendar) {
        int days = 31 * calendar.off().hashCode() + calendar.makeUp().hashCode();
        return calendar.year() + "@" + calendar.version() + ":" + Integer.toHexString(days);
    }
}
