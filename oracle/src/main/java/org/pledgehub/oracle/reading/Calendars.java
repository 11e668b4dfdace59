package org.pledgehub.oracle.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pledgehub.contract.ref.CalendarVersion;

/**
 * The State Council's notices as far as they are loaded, of each year the greatest version. A year without notice is
 * unknown: Saturdays and Sundays rest, and what depends on such a day is provisional.
 */
public final class Calendars {
    private static final Map<String, Optional<Notice>> READ = new ConcurrentHashMap<>();

    private final Set<Integer> years;
    private final Map<LocalDate, Boolean> rests;
    private final Rest rest;

    private Calendars(Set<Integer> years, Map<LocalDate, Boolean> rests, Rest rest) {
        this.years = years;
        this.rests = rests;
        this.rest = rest;
    }

    /** Which days rest. */
    private enum Rest {
        NOTICES,
        WEEKENDS,
        NONE
    }

    /** Reads documents; one that cannot be read counts as not there. */
    public static Calendars of(Collection<CalendarVersion> documents) {
        var greatest = new TreeMap<Integer, CalendarVersion>();
        for (var document : documents) {
            if (notice(document).isPresent()) {
                greatest.merge(
                        document.getYear(),
                        document,
                        (one, other) -> one.getVersion() >= other.getVersion() ? one : other);
            }
        }
        var rests = new TreeMap<LocalDate, Boolean>();
        for (var document : greatest.values()) {
            var notice = notice(document).orElseThrow();
            notice.off.forEach(day -> rests.put(day, true));
            notice.makeUp.forEach(day -> rests.put(day, false));
        }
        return new Calendars(Set.copyOf(greatest.keySet()), rests, Rest.NOTICES);
    }

    /** A calendar in which no day rests. */
    public static Calendars everyDayWorks() {
        return new Calendars(Set.of(), Map.of(), Rest.NONE);
    }

    /** Whether nobody works on a day. */
    public boolean rests(LocalDate day) {
        var told = rests.get(day);
        if (told != null) {
            return told;
        }
        return rest != Rest.NONE
                && (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
    }

    /**
     * The last day of a period.
     *
     * @param from starting day, which is not counted (Civil Code art. 201)
     * @param clock the period
     * @param restDays {@code STATE_CALENDAR}, or what was agreed instead: {@code WEEKENDS} or {@code NONE}
     */
    public Due due(LocalDate from, Clock clock, String restDays) {
        return switch (restDays) {
            case "WEEKENDS" -> new Calendars(Set.of(), Map.of(), Rest.WEEKENDS).due(from, clock);
            case "NONE" -> everyDayWorks().due(from, clock);
            case "STATE_CALENDAR" -> due(from, clock);
            case String other -> throw PolicyText.unknown("choice of rest days", other);
        };
    }

    /** How a period comes to its last day, by the State Council's notices. */
    public Walk walk(LocalDate from, Clock clock) {
        return Walk.of(this, from, clock);
    }

    private Due due(LocalDate from, Clock clock) {
        int signed = clock.back() ? -clock.length() : clock.length();
        var last = switch (clock.unit()) {
            case DAYS -> new Due(from.plusDays(signed), false);
            case MONTHS -> new Due(from.plusMonths(signed), false);
            case YEARS -> new Due(from.plusYears(signed), false);
            case WORKING_DAYS -> workingDays(from, clock.length(), clock.back() ? -1 : 1);
        };
        return switch (clock.roll()) {
            case NONE -> last;
            case FORWARD -> rolled(last, 1);
            case BACKWARD -> rolled(last, -1);
        };
    }

    private Due rolled(Due last, int step) {
        var day = last.on();
        var provisional = last.provisional() || unknown(day);
        while (rests(day)) {
            day = day.plusDays(step);
            provisional |= unknown(day);
        }
        return new Due(day, provisional);
    }

    private Due workingDays(LocalDate from, int length, int step) {
        var day = from;
        var provisional = false;
        for (int counted = 0; counted < length; ) {
            day = day.plusDays(step);
            provisional |= unknown(day);
            counted += rests(day) ? 0 : 1;
        }
        return new Due(day, provisional);
    }

    /** Whether a day is of a year without notice. */
    boolean unknown(LocalDate day) {
        return rest == Rest.NOTICES && !years.contains(day.getYear());
    }

    private static Optional<Notice> notice(CalendarVersion document) {
        return READ.computeIfAbsent(document.getDocument(), Calendars::read)
                .filter(notice -> notice.year == document.getYear());
    }

    private static Optional<Notice> read(String document) {
        try {
            var page = Page.of(document);
            var off =
                    page.texts("off").stream().flatMap(Calendars::days).collect(Collectors.toCollection(HashSet::new));
            return Optional.of(new Notice(
                    page.number("year"),
                    off,
                    page.texts("makeUp").stream().map(LocalDate::parse).toList()));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** {@code 2026-01-01..2026-01-03} or a single day. */
    private static Stream<LocalDate> days(String text) {
        var dots = text.indexOf("..");
        var first = LocalDate.parse(dots < 0 ? text : text.substring(0, dots));
        var last = dots < 0 ? first : LocalDate.parse(text.substring(dots + 2));
        return first.datesUntil(last.plusDays(1));
    }

    /**
     * The last day of a period.
     *
     * @param on day
     * @param provisional whether a day of a year without notice was looked at
     */
    public record Due(LocalDate on, boolean provisional) {}

    private record Notice(int year, Set<LocalDate> off, List<LocalDate> makeUp) {}
}
