package org.pledgehub.domain.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The State Council's notice for one year 节假日安排, in one version. It names the days that are off and the weekend days
 * on which work is made up; every other day is a plain weekday or weekend. It may touch December of the year before.
 *
 * @param year the notice's year
 * @param version from 1; of several versions of a year the greatest counts
 * @param off days off
 * @param makeUp Saturdays and Sundays that are working days
 */
public record YearCalendar(int year, int version, SortedSet<LocalDate> off, SortedSet<LocalDate> makeUp) {

    /** Keeps own copies; rejects days that the notice cannot touch, and a day that is both off and worked. */
    public YearCalendar {
        off = Collections.unmodifiableSortedSet(new TreeSet<>(off));
        makeUp = Collections.unmodifiableSortedSet(new TreeSet<>(makeUp));
        if (version < 1) {
            throw new IllegalArgumentException("a calendar version is 1 or more, not " + version);
        }
        for (var day : off) {
            requireTouchable(year, day);
            if (makeUp.contains(day)) {
                throw new IllegalArgumentException(day + " is both off and a working day");
            }
        }
        for (var day : makeUp) {
            requireTouchable(year, day);
            if (!isWeekend(day)) {
                throw new IllegalArgumentException(day + " is no weekend day, so no work is made up on it");
            }
        }
    }

    /** The notice with these days. */
    public static YearCalendar of(int year, int version, Collection<LocalDate> off, Collection<LocalDate> makeUp) {
        return new YearCalendar(year, version, new TreeSet<>(off), new TreeSet<>(makeUp));
    }

    /** True for a day of the year, or of December before it. */
    public static boolean mayTouch(int year, LocalDate day) {
        return day.getYear() == year || day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER;
    }

    /** True for a Saturday or Sunday. */
    public static boolean isWeekend(LocalDate day) {
        return AgreedCalendar.weekday(day).isRest();
    }

    /** True where the notice names the day. */
    boolean names(LocalDate day) {
        return off.contains(day) || makeUp.contains(day);
    }

    /** What the notice makes of the day; a plain weekday or weekend where it does not name it. */
    DayKind kindOf(LocalDate day) {
        if (off.contains(day)) {
            return DayKind.HOLIDAY;
        }
        return makeUp.contains(day) ? DayKind.MAKE_UP_WORKING_DAY : AgreedCalendar.weekday(day);
    }

    private static void requireTouchable(int year, LocalDate day) {
        if (!mayTouch(year, day)) {
            throw new IllegalArgumentException("the notice of " + year + " cannot touch " + day);
        }
    }
}
