package org.pledgehub.simulation.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.out.DeadLetter;
import org.pledgehub.simulation.fault.HistoryGenerator;
import org.pledgehub.simulation.history.History;
import org.pledgehub.simulation.history.Step;
import org.pledgehub.simulation.history.TaskName.Place;
import org.pledgehub.streams.serde.ContractSerdes;

/**
 * The light engine is ours; what it makes of a history has to be what Kafka's own test driver makes of it, record by
 * record and entry by entry. Restarts of intake are left out, because a test driver cannot be given the parked records
 * before its processors start.
 */
final class SameAsTestDriverTest {

    private static final int MOST_STEPS = 400;
    private static final ContractSerdes SERDES = ContractSerdes.inMemory(TopicCatalog.singleBroker());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldWriteAndStoreTheSameBytesAsKafkasTestDriver(long run) {
        var history = shortened(HistoryGenerator.generate(20_261_121, run));
        try (var light = SimulatedHub.at(history.site());
                var driven = SimulatedHub.on(history.site(), new DriverEngines(history.site()))) {
            light.play(history);
            driven.play(history);

            var expected = records(driven.observe());
            var seen = records(light.observe());
            assertThat(seen.keySet()).isEqualTo(expected.keySet());
            expected.forEach((topic, written) -> assertThat(seen.get(topic))
                    .as(topic)
                    .startsWith(written.toArray(String[]::new))
                    .hasSameSizeAs(written));
            var kept = stores(driven.observe());
            assertThat(differing(stores(light.observe()), kept))
                    .as("store entries that differ")
                    .isEmpty();
            assertThat(kept).isNotEmpty();
        }
    }

    private static History shortened(History history) {
        var steps = new ArrayList<Step>();
        for (Step step : history.steps()) {
            boolean restartOfIntake = step instanceof Step.Crash(var task, int records, var loss)
                            && task.place() == Place.INTAKE
                    || step instanceof Step.Rewind(var moved, var topic, int back) && moved.place() == Place.INTAKE;
            if (!restartOfIntake && steps.size() < MOST_STEPS) {
                steps.add(step);
            }
        }
        return history.with(steps);
    }

    private static Map<String, List<String>> records(Observation observation) {
        var records = new TreeMap<String, List<String>>();
        observation
                .records()
                .forEach((topic, written) -> records.put(
                        topic,
                        written.stream()
                                .map(record -> record.partition() + " " + record.offset() + " " + record.key() + " "
                                        + text(observation, record))
                                .toList()));
        return records;
    }

    /** A dead letter quotes the headers of its record, in which the test driver's position travels. */
    private static String text(Observation observation, Committed record) {
        byte[] value = record.value();
        if (value == null || !record.topic().equals(observation.topics().deadLetters())) {
            return Arrays.toString(value);
        }
        var letter = SERDES.fromBytes(DeadLetter.class, value);
        letter.setHeaders(Map.of());
        return letter.toString();
    }

    private static List<String> differing(Map<String, String> one, Map<String, String> other) {
        var keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(one.get(key), other.get(key)))
                .toList();
    }

    private static Map<String, String> stores(Observation observation) {
        var entries = new TreeMap<String, String>();
        observation
                .stores()
                .forEach((task, stores) -> stores.forEach((store, content) -> content.forEach(
                        (key, value) -> entries.put(task + " " + store + " " + key, Arrays.toString(value)))));
        return entries;
    }
}
