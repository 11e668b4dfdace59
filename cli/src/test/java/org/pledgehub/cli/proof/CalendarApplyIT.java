package org.pledgehub.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.pledgehub.cli.site.Cast;
import org.pledgehub.cli.site.HubCommand;
import org.pledgehub.cli.site.HubSite;
import org.pledgehub.cli.site.LoanScenario;
import org.pledgehub.cli.site.Voices;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.policies.ShippedCalendars;
import org.pledgehub.streams.install.ReferenceDocuments;

/**
 * A hub that knows the calendar of 2025 only. Loans paid out around the turn of the year are due in 2026, provisionally;
 * then {@code hub calendars apply} brings 2026 while the hub runs. The due days are written down here by hand.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarApplyIT {
    /** Disbursed, due as long as 2026 is unknown, due once it is known. */
    private static final List<List<String>> DAYS = List.of(
            // Not touched by 2026: the last one ends on the last day of 2025.
            List.of("2025-08-29", "2025-09-28", "2025-09-28"),
            List.of("2025-09-01", "2025-10-09", "2025-10-09"),
            List.of("2025-12-01", "2025-12-31", "2025-12-31"),
            // New Year: Thursday to Saturday rest, Sunday the 4th is a make-up working day.
            List.of("2025-12-02", "2026-01-01", "2026-01-04"),
            List.of("2025-12-03", "2026-01-02", "2026-01-04"),
            List.of("2025-12-04", "2026-01-05", "2026-01-04"),
            List.of("2025-12-05", "2026-01-05", "2026-01-04"),
            // An ordinary day: the same day, no longer provisional.
            List.of("2025-12-08", "2026-01-07", "2026-01-07"),
            // Spring Festival, 15 to 23 February; the 14th is a working Saturday.
            List.of("2026-01-15", "2026-02-16", "2026-02-14"),
            List.of("2026-01-16", "2026-02-16", "2026-02-24"),
            // Qingming.
            List.of("2026-03-05", "2026-04-06", "2026-04-07"));

    private HubSite hub;
    private List<DeadlineView> changesBefore = List.of();
    private List<DeadlineView> changesAfter = List.of();
    private Map<String, DeadlineView> before = Map.of();
    private Map<String, DeadlineView> after = Map.of();
    private String othersBefore = "";
    private String othersAfter = "";
    private int exitCode;

    @SuppressWarnings("NullAway.Init")
    CalendarApplyIT() {}

    @BeforeAll
    void applyCalendarToARunningHub(@TempDir Path folder) throws IOException {
        var only2025 = ShippedCalendars.texts().entrySet().stream()
                .filter(file -> file.getKey().contains("2025"))
                .map(file -> ReferenceDocuments.calendar(file.getKey(), file.getValue())
                        .orThrow())
                .toList();
        hub = HubSite.install("calendars", Cast.setup(only2025));
        hub.tick(LocalDate.of(2025, 8, 20));
        hub.run();
        var voices = new Voices(hub);
        for (var days : DAYS) {
            var disbursedOn = days.getFirst();
            var loan = new LoanScenario(Cast.BANK, disbursedOn, Cast.POOL, 1);
            voices.bank("disbursed-" + disbursedOn, LocalDate.parse(disbursedOn), loan.disbursed());
        }
        hub.awaitQuiet();
        changesBefore = hub.topics().deadlineChanges();
        before = hub.topics().deadlines();
        othersBefore = aggregatesWithoutDeadlines();
        HubCommand apply =
                hub.command("calendars", "apply", calendar2026(folder).toString());
        exitCode = apply.exitCode();
        hub.awaitQuiet();
        changesAfter = hub.topics().deadlineChanges();
        after = hub.topics().deadlines();
        othersAfter = aggregatesWithoutDeadlines();
    }

    @AfterAll
    void close() {
        hub.close();
    }

    @Test
    void shouldBeProvisionalWhereTheYearIsUnknown() {
        assertThat(dueDays(before)).isEqualTo(expected(1));
        assertThat(provisional(before)).isEqualTo(touchedBy2026());
    }

    @Test
    void shouldBeFinalOnceTheYearIsKnown() {
        assertThat(exitCode).isZero();
        assertThat(dueDays(after)).isEqualTo(expected(2));
        assertThat(provisional(after)).isEmpty();
    }

    @Test
    void shouldIssueAnewExactlyWhatWasProvisional() {
        var issued = changesAfter.subList(changesBefore.size(), changesAfter.size());

        assertThat(issued.stream().map(CalendarApplyIT::disbursed).toList())
                .containsExactlyInAnyOrderElementsOf(touchedBy2026());
        assertThat(issued).allSatisfy(deadline -> {
            assertThat(deadline.getProvisional()).isFalse();
            assertThat(deadline.getPreviousDueOn())
                    .isEqualTo(LocalDate.parse(expected(1).get(disbursed(deadline))));
        });
    }

    @Test
    void shouldChangeNothingElse() {
        assertThat(othersBefore).isNotEmpty();
        assertThat(othersAfter).isEqualTo(othersBefore);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        touchedBy2026().forEach(day -> assertThat(after).containsKey("bank-a/" + day + "#1"));
        before.forEach((id, deadline) -> {
            if (!deadline.getProvisional()) {
                assertThat(after.get(id)).isEqualTo(deadline);
            }
        });
    }

    private String aggregatesWithoutDeadlines() {
        var own = hub.catalog().deadlines() + " ";
        return hub.topics()
                .aggregates()
                .lines()
                .filter(line -> !line.startsWith(own))
                .collect(Collectors.joining("\n"));
    }

    private static Path calendar2026(Path folder) throws IOException {
        var text = ShippedCalendars.texts().entrySet().stream()
                .filter(file -> file.getKey().contains("2026"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        return Files.writeString(folder.resolve("2026.yaml"), text);
    }

    private static String disbursed(DeadlineView deadline) {
        return deadline.getDisbursedOn().toString();
    }

    private static Map<String, String> dueDays(Map<String, DeadlineView> deadlines) {
        var days = new TreeMap<String, String>();
        deadlines.values().forEach(deadline -> days.put(disbursed(deadline), String.valueOf(deadline.getDueOn())));
        return days;
    }

    private static SortedSet<String> provisional(Map<String, DeadlineView> deadlines) {
        return deadlines.values().stream()
                .filter(DeadlineView::getProvisional)
                .map(CalendarApplyIT::disbursed)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> expected(int column) {
        return DAYS.stream()
                .collect(Collectors.toMap(List::getFirst, days -> days.get(column), (one, other) -> one, TreeMap::new));
    }

    private static SortedSet<String> touchedBy2026() {
        return DAYS.stream()
                .filter(days -> days.get(1).startsWith("2026"))
                .map(List::getFirst)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
