package org.pledgehub.policies;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pledgehub.domain.calendar.YearCalendar;
import org.pledgehub.policies.yaml.FaultCode;
import org.pledgehub.policies.yaml.Reading;
import org.pledgehub.policies.yaml.Scalar;
import org.pledgehub.policies.yaml.YamlFile;
import org.pledgehub.policies.yaml.YamlObject;

/**
 * Reads the working calendar of one year:
 *
 * <pre>
 * year: 2026
 * version: 1
 * source: {zh: …, en: …}
 * off:
 *   - 2026-01-01..2026-01-03
 * makeUp:
 *   - 2026-01-04
 * </pre>
 *
 * Off days are single days or ranges, both ends included. A day outside the year and December before it, a make-up day
 * that is no weekend day, and a day that is named twice are mistakes.
 */
public final class CalendarReader {

    private CalendarReader() {}

    /** Reads a calendar; the name stands before line and column in messages. */
    public static Reading<YearCalendar> read(String name, String yaml) {
        return YamlFile.read(name, yaml, CalendarReader::calendar);
    }

    private static YearCalendar calendar(YamlObject file) {
        int year = file.value("year", Scalar.wholeNumber(1949, 2200));
        int version = file.value("version", Scalar.wholeNumber(1, 1_000_000));
        file.optionalObject("source").ifPresent(source -> {
            source.value("zh", Scalar.TEXT);
            source.value("en", Scalar.TEXT);
        });
        var off = new TreeSet<LocalDate>();
        var makeUp = new TreeSet<LocalDate>();
        file.each(
                "off",
                RANGE,
                (range, item) -> range.from()
                        .datesUntil(range.to().plusDays(1))
                        .forEach(day ->
                                take(year, day, off, makeUp).ifPresent(code -> item.fault(code, day.toString()))));
        file.each("makeUp", Scalar.DATE, (day, item) -> {
            takeMakeUp(year, day, off, makeUp).ifPresent(code -> item.fault(code, day.toString()));
        });
        return YearCalendar.of(year, version, off, makeUp);
    }

    private static Optional<FaultCode> take(
            int year, LocalDate day, SortedSet<LocalDate> into, SortedSet<LocalDate> others) {
        if (!YearCalendar.mayTouch(year, day)) {
            return Optional.of(FaultCode.DAY_OUTSIDE_NOTICE);
        }
        return !others.contains(day) && into.add(day) ? Optional.empty() : Optional.of(FaultCode.DAY_TWICE);
    }

    private static Optional<FaultCode> takeMakeUp(
            int year, LocalDate day, SortedSet<LocalDate> off, SortedSet<LocalDate> makeUp) {
        if (YearCalendar.mayTouch(year, day) && !YearCalendar.isWeekend(day)) {
            return Optional.of(FaultCode.DAY_NOT_WEEKEND);
        }
        return take(year, day, makeUp, off);
    }

    /**
     * Days one after the other.
     *
     * @param from first
     * @param to last
     */
    private record DayRange(LocalDate from, LocalDate to) {}

    private static final int LONGEST_RANGE_DAYS = 62;

    private static final Scalar<DayRange> RANGE =
            new Scalar<>(FaultCode.DATE_INVALID, CalendarReader::range, new DayRange(LocalDate.EPOCH, LocalDate.EPOCH));

    private static Optional<DayRange> range(String text) {
        try {
            int dots = text.indexOf("..");
            var from = LocalDate.parse(dots < 0 ? text : text.substring(0, dots).strip());
            var to = dots < 0 ? from : LocalDate.parse(text.substring(dots + 2).strip());
            boolean inOrder = !to.isBefore(from) && to.isBefore(from.plusDays(LONGEST_RANGE_DAYS));
            return inOrder ? Optional.of(new DayRange(from, to)) : Optional.empty();
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
