package org.pledgehub.oracle.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgehub.contract.ref.CalendarVersion;

/** The worked table of due days: thirty days for acting, from the day of disbursement. */
final class CalendarsTest {
    private static final Clock THIRTY_DAYS = new Clock(30, Clock.Unit.DAYS, false, Clock.Roll.FORWARD);

    @ParameterizedTest
    @CsvSource({
        "2025-08-29, 2025-09-28, false",
        "2025-09-01, 2025-10-09, false",
        "2026-01-16, 2026-02-24, false",
        "2026-03-05, 2026-04-07, false",
        "2026-12-10, 2027-01-11, true"
    })
    void shouldFindTheDueDayOfTheTable(LocalDate disbursedOn, LocalDate dueOn, boolean provisional) throws IOException {
        var calendars = Calendars.of(List.of(notice(2025), notice(2026)));

        assertThat(calendars.due(disbursedOn, THIRTY_DAYS, "STATE_CALENDAR"))
                .isEqualTo(new Calendars.Due(dueOn, provisional));
    }

    @Test
    void shouldRestOnWeekendsOnlyOrNotAtAllWhereSoAgreed() throws IOException {
        var calendars = Calendars.of(List.of(notice(2025)));
        var disbursedOn = LocalDate.of(2025, 8, 29);

        assertThat(calendars.due(disbursedOn, THIRTY_DAYS, "WEEKENDS").on()).isEqualTo("2025-09-29");
        assertThat(calendars.due(disbursedOn, THIRTY_DAYS, "NONE").on()).isEqualTo("2025-09-28");
    }

    private static CalendarVersion notice(int year) throws IOException {
        return new CalendarVersion(year, 1, Files.readString(Path.of("../calendars/" + year + ".yaml")), "");
    }
}
