package org.pledgehub.simulation.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgehub.contract.ref.WriterSchema;
import org.pledgehub.simulation.fault.HistoryGenerator;

final class StoryFileTest {
    private static final TaskName LOANS = new TaskName(TaskName.Place.LOAN, 1);

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void shouldReadWhatItWrites(long run) {
        var history = HistoryGenerator.generate(3, run);

        assertThat(StoryFile.read(StoryFile.write(history))).isEqualTo(history);
    }

    @Test
    void shouldKeepEveryKindOfStep(@TempDir Path folder) {
        var steps = List.<Step>of(
                new Step.Refer(new WriterSchema(9, null)),
                new Step.Tick(LocalDate.of(2025, 9, 28)),
                new Step.Send("abc", 0, new Step.Body.Bytes(null, "NO_VALUE"), Instant.EPOCH, Set.of(FaultKind.POISON)),
                new Step.Send(
                        "abc", 1, new Step.Body.Bytes(new byte[] {1, 2}, "NOT_WIRE_FORMAT"), Instant.EPOCH, Set.of()),
                new Step.Work(LOANS, 3),
                new Step.Punctuate(LOANS),
                new Step.Crash(LOANS, 0, Step.Loss.STATE),
                new Step.Rewind(LOANS, "t", 5));
        var history = new History("by hand", new Site(2, 2, List.of("abc")), steps);
        var file = folder.resolve("story.json");

        StoryFile.keep(history, file);

        assertThat(StoryFile.load(file)).isEqualTo(history);
    }

    /** The contract grows by fields with defaults; what was kept before must stay a test. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4})
    void shouldReadWhatWasKeptBeforeFieldsWereAdded(long run) throws JsonProcessingException {
        var history = HistoryGenerator.generate(3, run);
        var story = new ObjectMapper().readTree(StoryFile.write(history));
        int before = story.toString().length();

        story.findValues("record").forEach(StoryFileTest::leaveOutNulls);

        assertThat(story.toString().length()).isLessThan(before);
        assertThat(StoryFile.read(story.toString())).isEqualTo(history);
    }

    /** In the contract a field that may be null is null where nobody fills it. */
    private static void leaveOutNulls(JsonNode node) {
        if (node instanceof ObjectNode record) {
            record.properties().removeIf(field -> field.getValue().isNull());
        }
        node.forEach(StoryFileTest::leaveOutNulls);
    }

    @Test
    void shouldSayWhatIsMissing() {
        assertThatThrownBy(() -> StoryFile.read("{\"origin\": \"x\", \"steps\": [{\"work\": {\"records\": 1}}]}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"task\"");
    }
}
