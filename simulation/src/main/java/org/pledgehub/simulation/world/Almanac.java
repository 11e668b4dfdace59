package org.pledgehub.simulation.world;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.pledgehub.contract.ref.CalendarVersion;
import org.pledgehub.domain.calendar.YearCalendar;
import org.pledgehub.policies.ShippedCalendars;

/** The calendars of 2025 and 2026 as issued, and perhaps amended afterwards: a day off more, or one fewer. */
final class Almanac {

    private static final int AMENDMENTS = 30;
    private static final List<YearCalendar> SHIPPED =
            List.copyOf(ShippedCalendars.book().years().values());
    private static final ConcurrentMap<Integer, CalendarVersion> KNOWN = new ConcurrentHashMap<>();

    private Almanac() {}

    /** Versions by year; all but the first of a year amend it. */
    static List<CalendarVersion> of(Choices choices) {
        var versions = new ArrayList<CalendarVersion>();
        for (int year = 0; year < SHIPPED.size(); year++) {
            versions.add(issued(SHIPPED.get(year)));
            for (int version = 2; version <= 3 && choices.chance(20); version++) {
                versions.add(amended(year, version, choices.below(AMENDMENTS)));
            }
        }
        return versions;
    }

    private static CalendarVersion issued(YearCalendar calendar) {
        return new CalendarVersion(
                calendar.year(), calendar.version(), ShippedCalendars.texts().get(calendar.year() + ".yaml"), "");
    }

    private static CalendarVersion amended(int year, int version, int number) {
        int key = (year * 10 + version) * AMENDMENTS + number;
        return KNOWN.computeIfAbsent(key, unknown -> amend(SHIPPED.get(year), version, Choices.of(2027, key)));
    }

    private static CalendarVersion amend(YearCalendar issued, int version, Choices choices) {
        var off = new TreeSet<>(issued.off());
        var makeUp = new TreeSet<>(issued.makeUp());
        switch (choices.below(4)) {
            case 0 -> off.add(workingDayAfter(off, choices));
            case 1 -> off.add(workingDay(issued.year(), off, choices));
            case 2 -> off.remove(choices.pick(List.copyOf(off)));
            default -> makeUp.remove(choices.pick(List.copyOf(makeUp)));
        }
        return new CalendarVersion(issued.year(), version, text(issued.year(), version, off, makeUp), "");
    }

    /** As in 2020, when the Spring Festival grew by days that had been working days. */
    private static LocalDate workingDayAfter(SortedSet<LocalDate> off, Choices choices) {
        var day = choices.pick(List.copyOf(off));
        while (off.contains(day) || isWeekend(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static LocalDate workingDay(int year, SortedSet<LocalDate> off, Choices choices) {
        var day = choices.dayIn(LocalDate.of(year, 2, 1), LocalDate.of(year, 11, 30));
        while (off.contains(day) || isWeekend(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static String text(int year, int version, SortedSet<LocalDate> off, SortedSet<LocalDate> makeUp) {
        var yaml = new StringBuilder("year: " + year + "\nversion: " + version + "\noff:\n");
        off.forEach(day -> yaml.append("  - ").append(day).append('\n'));
        yaml.append("makeUp:\n");
        makeUp.forEach(day -> yaml.append("  - ").append(day).append('\n'));
        return yaml.toString();
    }
}
