package org.pledgehub.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgehub.domain.calendar.YearCalendar;
import org.pledgehub.policies.yaml.Reading;

/** Calendars as the State Council's notices give them, and mistakes in them. */
final class CalendarReaderTest {

    private static final String HEAD = "year: 2027\nversion: 1\n";

    @Test
    void shouldReadRangesSingleDaysAndTheDecemberBefore() {
        var read = CalendarReader.read("2027.yaml", HEAD + """
                off:
                  - 2026-12-31..2027-01-02
                  - 2027-05-01
                makeUp:
                  - 2026-12-27
                """).orThrow();

        assertThat(read.off())
                .containsExactly(
                        LocalDate.of(2026, 12, 31),
                        LocalDate.of(2027, 1, 1),
                        LocalDate.of(2027, 1, 2),
                        LocalDate.of(2027, 5, 1));
        assertThat(read.makeUp()).containsExactly(LocalDate.of(2026, 12, 27));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-30|2027-01-02|DAY_OUTSIDE_NOTICE",
                "2027-01-01|2027-01-04|DAY_NOT_WEEKEND",
                "2027-01-02|2027-01-02|DAY_TWICE",
                "2027-01-32|2027-01-03|DATE_INVALID",
                "2027-01-05..2027-01-01|2027-01-09|DATE_INVALID",
            })
    void shouldNameAWrongDay(String off, String makeUp, String code) {
        var reading = CalendarReader.read("2027.yaml", HEAD + "off:\n  - " + off + "\nmakeUp:\n  - " + makeUp + "\n");

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Faulty.class,
                        faulty -> assertThat(faulty.faults().toString()).contains("2027.yaml:", code));
    }

    @Test
    void shouldShipTheYearsThatAreKnown() {
        assertThat(ShippedCalendars.texts()).hasSize(2);
        assertThat(ShippedCalendars.texts().values())
                .allSatisfy(
                        text -> assertThat(CalendarReader.read("shipped", text).orThrow())
                                .isInstanceOf(YearCalendar.class));
    }
}
