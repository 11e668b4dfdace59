package org.pledgehub.domain.calendar;

import java.time.LocalDate;

/**
 * A statutory clock: a period, and what becomes of its last day (Civil Code art. 200 to 204). The starting day is not
 * counted; days are calendar days; only the last day moves, and only when it rests; months and years end on the
 * corresponding day or the month's last; working-day periods skip every rest day.
 *
 * <pre>
 *   30 days, ACT, from 2025-08-29   last day Sun 2025-09-28, a make-up working Sunday   due 2025-09-28
 *   30 days, ACT, from 2025-09-01   last day Wed 2025-10-01, a holiday until 10-08      due 2025-10-09
 * </pre>
 *
 * @param period how long
 * @param kind which kind of clock
 * @param roll how a last day that rests moves; parties may agree otherwise than usual (art. 204)
 */
public record LegalClock(LegalPeriod period, ClockKind kind, Roll roll) {

    /** A clock of the kind that rolls as usual. */
    public static LegalClock of(LegalPeriod period, ClockKind kind) {
        return new LegalClock(period, kind, kind.usualRoll());
    }

    /** A period for acting. */
    public static LegalClock act(LegalPeriod period) {
        return of(period, ClockKind.ACT);
    }

    /** A term. */
    public static LegalClock term(LegalPeriod period) {
        return of(period, ClockKind.TERM);
    }

    /** A reminder. */
    public static LegalClock before(LegalPeriod period) {
        return of(period, ClockKind.BEFORE);
    }

    /** The last day, counted from a starting day, or for {@link ClockKind#BEFORE} back from the day itself. */
    public DueDate dueFrom(LocalDate startedOn, WorkCalendar calendar) {
        return proofFrom(startedOn, calendar).due();
    }

    /** The same with every day that was looked at. */
    public DueDateProof proofFrom(LocalDate startedOn, WorkCalendar calendar) {
        var walk = new CalendarWalk(calendar);
        var lastDay = lastDayFrom(startedOn, walk);
        var date = switch (roll) {
            case NONE -> lastDay;
            case FORWARD -> walk.firstWorkingDay(lastDay, 1);
            case BACKWARD -> walk.firstWorkingDay(lastDay, -1);
        };
        return new DueDateProof(startedOn, lastDay, walk.days(), new DueDate(date, walk.certainty()));
    }

    private LocalDate lastDayFrom(LocalDate startedOn, CalendarWalk walk) {
        int step = switch (kind) {
            case ACT, TERM -> 1;
            case BEFORE -> -1;
        };
        long signed = (long) step * period.length();
        return switch (period.unit()) {
            case DAYS -> startedOn.plusDays(signed);
            case MONTHS -> startedOn.plusMonths(signed);
            case YEARS -> startedOn.plusYears(signed);
            case WORKING_DAYS -> walk.workingDaysFrom(startedOn, period.length(), step);
        };
    }
}
