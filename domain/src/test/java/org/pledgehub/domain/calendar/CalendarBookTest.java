package org.pledgehub.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pledgehub.domain.calendar.StateCalendars.days;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every day of both years against days counted by hand, without any type of ours. */
final class CalendarBookTest {

    private static final long FIRST_DAY = LocalDate.parse("2025-01-01").toEpochDay();
    private static final long LAST_DAY = LocalDate.parse("2026-12-31").toEpochDay();

    /** Offsets from 2025-01-01 (= 0, a Wednesday); 2026-01-01 is 365. */
    private static final Set<Integer> OFF = offsets(
            0, 0, 27, 34, 93, 95, 120, 124, 150, 152, 273, 280, 365, 367, 410, 418, 458, 460, 485, 489, 534, 536, 632,
            634, 638, 644);

    private static final Set<Integer> WORK = Set.of(25, 38, 116, 270, 283, 368, 409, 423, 493, 627, 647);

    @Test
    void shouldKnowEveryDayOfBothYears() {
        var book = StateCalendars.book();
        for (long day = FIRST_DAY; day <= LAST_DAY; day++) {
            var date = LocalDate.ofEpochDay(day);
            assertThat(book.kindOf(date).isRest()).as(date.toString()).isEqualTo(restsByHand((int) (day - FIRST_DAY)));
            assertThat(book.certaintyOf(date)).isEqualTo(Certainty.FINAL);
        }
    }

    @Test
    void shouldFindEveryDueDayOfBothYears() {
        var clock = LegalClock.act(LegalPeriod.days(30));
        var book = StateCalendars.book();
        for (long day = FIRST_DAY; day <= LAST_DAY; day++) {
            long due = day + 30;
            boolean unknown = due > LAST_DAY;
            while (due > LAST_DAY ? weekend((int) (due - FIRST_DAY)) : restsByHand((int) (due - FIRST_DAY))) {
                due++;
                unknown |= due > LAST_DAY;
            }
            assertThat(clock.dueFrom(LocalDate.ofEpochDay(day), book))
                    .isEqualTo(
                            new DueDate(LocalDate.ofEpochDay(due), unknown ? Certainty.PROVISIONAL : Certainty.FINAL));
        }
    }

    @Test
    void shouldKnowNoHolidayOfAYearThatIsNotLoaded() {
        var book = StateCalendars.book();
        assertThat(book.kindOf(LocalDate.parse("2027-01-01"))).isEqualTo(DayKind.WORKING_DAY);
        assertThat(book.kindOf(LocalDate.parse("2027-01-02"))).isEqualTo(DayKind.WEEKEND);
        assertThat(book.certaintyOf(LocalDate.parse("2027-01-02"))).isEqualTo(Certainty.PROVISIONAL);
        assertThat(CalendarBook.empty().certaintyOf(LocalDate.parse("2025-06-11")))
                .isEqualTo(Certainty.PROVISIONAL);
    }

    @Test
    void shouldLetANoticeTouchDecemberOfTheYearBefore() {
        var notice = YearCalendar.of(2027, 1, days("2026-12-31..2027-01-03"), days("2026-12-27"));
        var book = StateCalendars.book().with(notice);
        assertThat(book.kindOf(LocalDate.parse("2026-12-31"))).isEqualTo(DayKind.HOLIDAY);
        assertThat(book.kindOf(LocalDate.parse("2026-12-27"))).isEqualTo(DayKind.MAKE_UP_WORKING_DAY);
        assertThat(book.kindOf(LocalDate.parse("2026-12-30"))).isEqualTo(DayKind.WORKING_DAY);
        assertThat(LegalClock.act(LegalPeriod.days(30)).dueFrom(LocalDate.parse("2026-12-01"), book))
                .isEqualTo(new DueDate(LocalDate.parse("2027-01-04"), Certainty.FINAL));
    }

    @Test
    void shouldUseTheGreatestVersionWhateverTheOrder() {
        var amended = YearCalendar.of(2026, 2, days("2026-01-01"), days());
        var first = CalendarBook.of(List.of(StateCalendars.year2026(), amended));
        var second = CalendarBook.of(List.of(amended, StateCalendars.year2026()));
        assertThat(first.kindOf(LocalDate.parse("2026-01-02"))).isEqualTo(DayKind.WORKING_DAY);
        assertThat(first.fingerprint())
                .isEqualTo(second.fingerprint())
                .isNotEqualTo(StateCalendars.book().fingerprint());
    }

    @Test
    void shouldRefuseANoticeThatCannotBe() {
        assertThatThrownBy(() -> YearCalendar.of(2026, 1, days("2025-11-30"), days()))
                .hasMessageContaining("cannot touch");
        assertThatThrownBy(() -> YearCalendar.of(2026, 1, days(), days("2026-01-05")))
                .hasMessageContaining("no weekend day");
        assertThatThrownBy(() -> YearCalendar.of(2026, 1, days("2026-01-04"), days("2026-01-04")))
                .hasMessageContaining("both off and a working day");
        assertThatThrownBy(() -> YearCalendar.of(2026, 0, days(), days())).hasMessageContaining("version");
    }

    private static boolean restsByHand(int offset) {
        return OFF.contains(offset) || weekend(offset) && !WORK.contains(offset);
    }

    private static boolean weekend(int offset) {
        int dayOfWeek = (offset + 2) % 7;
        return dayOfWeek == 5 || dayOfWeek == 6;
    }

    private static Set<Integer> offsets(int... ends) {
        var offsets = new TreeSet<Integer>();
        for (int i = 0; i < ends.length; i += 2) {
            for (int offset = ends[i]; offset <= ends[i + 1]; offset++) {
                offsets.add(offset);
            }
        }
        return offsets;
    }
}
