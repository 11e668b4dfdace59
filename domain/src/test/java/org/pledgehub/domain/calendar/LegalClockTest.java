package org.pledgehub.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LegalClockTest {

    private static final CalendarBook BOOK = StateCalendars.book();
    private static final LegalClock THIRTY_DAYS = LegalClock.act(LegalPeriod.days(30));

    @ParameterizedTest
    @CsvSource({
        "2025-08-29, 2025-09-28, 2025-09-28, FINAL",
        "2025-09-01, 2025-10-01, 2025-10-09, FINAL",
        "2026-01-16, 2026-02-15, 2026-02-24, FINAL",
        "2026-03-05, 2026-04-04, 2026-04-07, FINAL",
        "2026-12-10, 2027-01-09, 2027-01-11, PROVISIONAL"
    })
    void shouldMeetTheWorkedTable(LocalDate disbursedOn, LocalDate thirtieth, LocalDate dueOn, Certainty certainty) {
        var proof = THIRTY_DAYS.proofFrom(disbursedOn, BOOK);
        assertThat(proof.lastDay()).isEqualTo(thirtieth);
        assertThat(proof.due()).isEqualTo(new DueDate(dueOn, certainty));
    }

    @Test
    void shouldShowEveryDayItLookedAt() {
        assertThat(THIRTY_DAYS.proofFrom(LocalDate.parse("2026-12-10"), BOOK).walk())
                .containsExactly(
                        new WalkedDay(LocalDate.parse("2027-01-09"), DayKind.WEEKEND, Certainty.PROVISIONAL),
                        new WalkedDay(LocalDate.parse("2027-01-10"), DayKind.WEEKEND, Certainty.PROVISIONAL),
                        new WalkedDay(LocalDate.parse("2027-01-11"), DayKind.WORKING_DAY, Certainty.PROVISIONAL));
    }

    @Test
    void shouldBeFinalWhereTheUnknownYearIsNotLookedAt() {
        assertThat(due(THIRTY_DAYS, "2026-12-01"))
                .isEqualTo(new DueDate(LocalDate.parse("2026-12-31"), Certainty.FINAL));
        assertThat(due(THIRTY_DAYS, "2024-12-02"))
                .isEqualTo(new DueDate(LocalDate.parse("2025-01-02"), Certainty.FINAL));
    }

    @Test
    void shouldBeProvisionalInAnUnknownYearEvenOnAWeekday() {
        assertThat(due(THIRTY_DAYS, "2026-12-02"))
                .isEqualTo(new DueDate(LocalDate.parse("2027-01-01"), Certainty.PROVISIONAL));
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHS, 1, 2025-01-31, 2025-02-28",
        "MONTHS, 1, 2025-02-28, 2025-03-28",
        "YEARS, 4, 2024-02-29, 2028-02-29",
        "YEARS, 1, 2024-02-29, 2025-02-28",
        "DAYS, 30, 2025-09-01, 2025-10-01",
        "WORKING_DAYS, 1, 2025-09-30, 2025-10-09"
    })
    void shouldNeverMoveATerm(PeriodUnit unit, int length, LocalDate from, LocalDate end) {
        var term = LegalClock.term(new LegalPeriod(length, unit));
        assertThat(term.dueFrom(from, BOOK).date()).isEqualTo(end);
    }

    @Test
    void shouldNotAskTheCalendarForATerm() {
        var end = LegalClock.term(LegalPeriod.years(4)).dueFrom(LocalDate.parse("2023-04-01"), BOOK);
        assertThat(end).isEqualTo(new DueDate(LocalDate.parse("2027-04-01"), Certainty.FINAL));
    }

    @ParameterizedTest
    @CsvSource({
        // Fri before the Spring Festival, with the make-up Saturday 02-14 counted and nine days off skipped.
        "5, 2026-02-12, 2026-02-26",
        "1, 2026-02-13, 2026-02-14",
        "5, 2025-09-26, 2025-10-10",
        "0, 2025-10-01, 2025-10-09"
    })
    void shouldSkipEveryRestDayInWorkingDayPeriods(int length, LocalDate from, LocalDate dueOn) {
        assertThat(LegalClock.act(LegalPeriod.workingDays(length)).dueFrom(from, BOOK))
                .isEqualTo(new DueDate(dueOn, Certainty.FINAL));
    }

    @Test
    void shouldRollAReminderBackwards() {
        var reminder = LegalClock.before(LegalPeriod.days(7));
        assertThat(due(reminder, "2025-10-12").date()).isEqualTo(LocalDate.parse("2025-09-30"));
        assertThat(due(reminder, "2025-10-16").date()).isEqualTo(LocalDate.parse("2025-10-09"));
        assertThat(due(LegalClock.before(LegalPeriod.workingDays(3)), "2025-10-10")
                        .date())
                .isEqualTo(LocalDate.parse("2025-09-29"));
    }

    @Test
    void shouldFollowWhatThePartiesAgreed() {
        var from = LocalDate.parse("2025-09-01");
        assertThat(new LegalClock(LegalPeriod.days(30), ClockKind.ACT, Roll.NONE)
                        .dueFrom(from, BOOK)
                        .date())
                .isEqualTo(LocalDate.parse("2025-10-01"));
        assertThat(THIRTY_DAYS.dueFrom(from, WorkCalendar.weekendsOnly()))
                .isEqualTo(new DueDate(LocalDate.parse("2025-10-01"), Certainty.FINAL));
        assertThat(THIRTY_DAYS
                        .dueFrom(LocalDate.parse("2025-08-28"), WorkCalendar.withoutRest())
                        .date())
                .isEqualTo(LocalDate.parse("2025-09-27"));
    }

    @Test
    void shouldRefuseANegativePeriod() {
        assertThatThrownBy(() -> LegalPeriod.days(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static DueDate due(LegalClock clock, String from) {
        return clock.dueFrom(LocalDate.parse(from), BOOK);
    }
}
