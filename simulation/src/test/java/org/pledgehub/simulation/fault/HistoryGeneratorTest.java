package org.pledgehub.simulation.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.PartyReference;
import org.pledgehub.simulation.history.FaultKind;
import org.pledgehub.simulation.history.History;
import org.pledgehub.simulation.history.Step;

final class HistoryGeneratorTest {
    private static final int HISTORIES = 300;

    /** What only the world can say: events that correct, undo or end something. */
    private static final Set<FaultKind> OF_THE_WORLD = EnumSet.of(
            FaultKind.CORRECTION,
            FaultKind.CORRECTION_OF_CORRECTION,
            FaultKind.REVERSAL,
            FaultKind.LAPSE,
            FaultKind.LAPSE_UNDONE,
            FaultKind.CALENDAR_AMENDED);

    @SuppressWarnings("NullAway.Init")
    private static List<History> histories;

    @BeforeAll
    static void generate() {
        histories = LongStream.range(0, HISTORIES)
                .mapToObj(run -> HistoryGenerator.generate(7, run))
                .toList();
    }

    @Test
    void shouldGiveTheSameHistoryForTheSameSeed() {
        assertThat(HistoryGenerator.generate(7, 12)).isEqualTo(histories.get(12));
        assertThat(HistoryGenerator.generate(8, 12).steps())
                .isNotEqualTo(histories.get(12).steps());
    }

    @Test
    void shouldMakeEveryKindOfFault() {
        var seen = new EnumMap<FaultKind, Integer>(FaultKind.class);
        histories.forEach(history -> Faults.in(history).keySet().forEach(kind -> seen.merge(kind, 1, Integer::sum)));

        assertThat(seen.keySet()).containsAll(EnumSet.complementOf(EnumSet.copyOf(OF_THE_WORLD)));
    }

    @Test
    void shouldCrashAtLeastFiveTimesAHistory() {
        long crashes = histories.stream()
                .flatMap(history -> history.steps().stream())
                .filter(Step.Crash.class::isInstance)
                .count();

        assertThat(crashes).isBetween(5L * HISTORIES, 8L * HISTORIES);
    }

    @Test
    void shouldAppendInOrder() {
        for (var history : histories) {
            var last = new HashMap<String, Instant>();
            for (var send : sends(history)) {
                var before = last.put(send.party() + "/" + send.partition(), send.appendedAt());
                assertThat(before == null || !before.isAfter(send.appendedAt()))
                        .as(history.origin())
                        .isTrue();
            }
        }
    }

    @Test
    void shouldNotSayWhatHasNotHappenedYet() {
        for (var history : histories) {
            var badlyFormed = sends(history).stream()
                    .filter(send -> send.faults().contains(FaultKind.BAD_FORM))
                    .flatMap(send -> eventIdOf(send).stream())
                    .collect(Collectors.toSet());
            for (var send : sends(history)) {
                if (send.body() instanceof Step.Body.Event(var event)
                        && !badlyFormed.contains(eventIdOf(send).orElse(""))) {
                    var occurredOn = EventCopy.of(event).envelope().getOccurredOn();
                    assertThat(occurredOn == null || !occurredOn.isAfter(Span.dayOf(send.appendedAt())))
                            .as(history.origin() + ": " + event)
                            .isTrue();
                }
            }
        }
    }

    /** A tick may be repeated late; what counts is the latest, and it covers everything that was sent. */
    @Test
    void shouldTickTheLastDayOfAllThatIsSent() {
        for (var history : histories) {
            var ticks = history.steps().stream()
                    .filter(Step.Tick.class::isInstance)
                    .map(Step.Tick.class::cast)
                    .map(Step.Tick::asOf)
                    .toList();
            var end = ticks.stream().max(LocalDate::compareTo).orElseThrow();
            assertThat(sends(history).stream()
                            .map(send -> Span.dayOf(send.appendedAt()))
                            .max(LocalDate::compareTo)
                            .orElse(end))
                    .as(history.origin())
                    .isBeforeOrEqualTo(end);
        }
    }

    @Test
    void shouldSayAnotherBodyOnlyAfterTheFirstInTheSamePartition() {
        for (var history : histories) {
            var places = new HashMap<String, Integer>();
            for (var send : sends(history)) {
                if (send.body() instanceof Step.Body.Event(var event)) {
                    String id =
                            send.party() + "/" + EventCopy.of(event).envelope().getEventId();
                    if (send.faults().contains(FaultKind.OTHER_BODY_SAME_ID)) {
                        assertThat(places).as(history.origin()).containsEntry(id, send.partition());
                    }
                    places.putIfAbsent(id, send.partition());
                }
            }
        }
    }

    @Test
    void shouldLetNobodySendBeforeTheLastWordOnItsEntry() {
        for (var history : histories) {
            var sent = new HashSet<String>();
            for (var step : history.steps()) {
                switch (step) {
                    case Step.Send send -> sent.add(send.party());
                    case Step.Refer(PartyReference entry)
                    when entry.getEntry() instanceof Party party ->
                        assertThat(sent).as(history.origin()).doesNotContain(party.getParty());
                    default -> {}
                }
            }
        }
    }

    @Test
    void shouldMakeHistoriesOfAboutThreeHundredEvents() {
        var sizes =
                histories.stream().mapToInt(history -> sends(history).size()).summaryStatistics();

        assertThat((int) sizes.getAverage()).isBetween(200, 400);
        assertThat(sizes.getMax()).isLessThan(700);
    }

    private static Optional<String> eventIdOf(Step.Send send) {
        return send.body() instanceof Step.Body.Event(var event)
                ? Optional.of(
                        send.party() + "/" + EventCopy.of(event).envelope().getEventId())
                : Optional.empty();
    }

    private static List<Step.Send> sends(History history) {
        return history.steps().stream()
                .filter(Step.Send.class::isInstance)
                .map(Step.Send.class::cast)
                .toList();
    }
}
