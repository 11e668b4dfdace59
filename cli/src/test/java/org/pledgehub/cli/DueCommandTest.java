package org.pledgehub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code hub due}: every day of two years, computed a second time from the State Council's lists as typed here. */
final class DueCommandTest {

    @TempDir
    private Path folder;

    @Test
    void shouldBeRightOnEveryDayOfBothYears() {
        var answer = due("--from", "2025-01-01", "--to", "2026-12-31");

        assertThat(answer.exitCode()).isEqualTo(ExitCode.OK);
        var expected = new ArrayList<String>(List.of("disbursedOn,dueOn,status"));
        LocalDate.of(2025, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .forEach(day -> expected.add(NoticesByHand.lineFor(day)));
        assertThat(answer.results().lines().toList()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-08-29, 2025-09-28, final",
        "2025-09-01, 2025-10-09, final",
        "2026-01-16, 2026-02-24, final",
        "2026-03-05, 2026-04-07, final",
        "2026-12-10, 2027-01-11, provisional",
    })
    void shouldMeetTheWorkedTable(String disbursedOn, String dueOn, String status) {
        var answer = due("--from", disbursedOn, "--to", disbursedOn);

        assertThat(answer.results().lines().toList().getLast()).isEqualTo(disbursedOn + "," + dueOn + "," + status);
    }

    @Test
    void shouldBeFinalOnceTheCalendarIsGiven() throws IOException {
        var calendar = folder.resolve("2027.yaml");
        Files.writeString(calendar, "year: 2027\nversion: 1\noff:\n  - 2027-01-01..2027-01-11\nmakeUp: []\n");

        var answer = due("--from", "2026-12-10", "--to", "2026-12-10", "--calendar", calendar.toString());

        assertThat(answer.results()).contains("2026-12-10,2027-01-12,final");
    }

    @Test
    void shouldSayThatAPolicyHasNoFilingRule() {
        var answer = run("--lang", "en", "due", "--policy", "haidian", "--from", "2025-01-01", "--to", "2025-01-01");

        assertThat(answer.exitCode()).isEqualTo(ExitCode.INPUT_INVALID);
        assertThat(answer.results()).isEmpty();
        assertThat(answer.messages()).contains("haidian has no filing rule");
    }

    @Test
    void shouldCallAWrongDayAUsageError() {
        assertThat(due("--from", "2025-13-01", "--to", "2025-01-01").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    private static Answer due(String... days) {
        var arguments = new ArrayList<>(List.of("--lang", "en", "due", "--policy", "chaoyang"));
        arguments.addAll(List.of(days));
        return run(arguments.toArray(String[]::new));
    }

    private static Answer run(String... arguments) {
        var results = new StringWriter();
        var messages = new StringWriter();
        int exitCode = Hub.run(new PrintWriter(results), new PrintWriter(messages), arguments);
        return new Answer(exitCode, results.toString(), messages.toString());
    }

    private record Answer(int exitCode, String results, String messages) {}

    /** The two notices typed once more, and the walk written another way: count on, then step over rest days. */
    private static final class NoticesByHand {

        private static final Set<LocalDate> OFF = new HashSet<>();
        private static final Set<LocalDate> WORK = new HashSet<>();

        static {
            off("2025-01-01", 1);
            off("2025-01-28", 8);
            off("2025-04-04", 3);
            off("2025-05-01", 5);
            off("2025-05-31", 3);
            off("2025-10-01", 8);
            off("2026-01-01", 3);
            off("2026-02-15", 9);
            off("2026-04-04", 3);
            off("2026-05-01", 5);
            off("2026-06-19", 3);
            off("2026-09-25", 3);
            off("2026-10-01", 7);
            for (var day : List.of(
                    "2025-01-26",
                    "2025-02-08",
                    "2025-04-27",
                    "2025-09-28",
                    "2025-10-11",
                    "2026-01-04",
                    "2026-02-14",
                    "2026-02-28",
                    "2026-05-09",
                    "2026-09-20",
                    "2026-10-10")) {
                WORK.add(LocalDate.parse(day));
            }
        }

        private static void off(String from, int days) {
            for (int i = 0; i < days; i++) {
                OFF.add(LocalDate.parse(from).plusDays(i));
            }
        }

        static String lineFor(LocalDate disbursedOn) {
            var due = disbursedOn.plusDays(30);
            boolean provisional = due.getYear() > 2026;
            while (rests(due)) {
                due = due.plusDays(1);
                provisional |= due.getYear() > 2026;
            }
            return disbursedOn + "," + due + "," + (provisional ? "provisional" : "final");
        }

        private static boolean rests(LocalDate day) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            return OFF.contains(day) || weekend && !WORK.contains(day);
        }
    }
}
