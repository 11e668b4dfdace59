package org.pledgehub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgehub.simulation.history.FaultKind;
import org.pledgehub.simulation.history.History;
import org.pledgehub.simulation.history.Site;
import org.pledgehub.simulation.history.Step;
import org.pledgehub.simulation.history.StoryFile;

final class SimulateCommandTest {

    private final StringWriter results = new StringWriter();
    private final StringWriter messages = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void shouldGiveTheSameLastLineForTheSameSeedOnAnyNumberOfThreads() throws IOException {
        var alone = simulate("--seed", "11", "--runs", "3", "--threads", "1", "--keep", folder.toString());
        var together = simulate("--seed", "11", "--runs", "3", "--threads", "3", "--keep", folder.toString());

        assertThat(together).isEqualTo(alone);
        assertThat(alone.get("runs").asInt()).isEqualTo(3);
        assertThat(alone.get("events").asInt()).isPositive();
        assertThat(alone.get("crashes").asInt())
                .isEqualTo(alone.get("faults").get("CRASH").asInt());
        assertThat(alone.get("traceHash").asText()).matches("[0-9a-f]{16}");
        assertThat(alone.fieldNames())
                .toIterable()
                .containsExactly("runs", "events", "faults", "crashes", "differences", "traceHash");
    }

    @Test
    void shouldWriteAReport() throws IOException {
        var report = folder.resolve("evidence").resolve("report.md");

        simulate(
                "--seed",
                "11",
                "--run",
                "2",
                "--report",
                report.toString(),
                "--commit",
                "abc123",
                "--keep",
                folder.toString());

        assertThat(Files.readString(report))
                .contains("| commit | abc123 |", "| histories | 1 |", "## Faults", "## Coverage", "leaves open");
    }

    @Test
    void shouldRunAKeptStoryAgain() throws IOException {
        var story = folder.resolve("story.json");
        StoryFile.keep(
                new History(
                        "by hand",
                        new Site(1, 1, List.of("bank-a")),
                        List.of(new Step.Send(
                                "bank-a",
                                0,
                                new Step.Body.Bytes(null, "NO_VALUE"),
                                Instant.EPOCH,
                                Set.of(FaultKind.POISON)))),
                story);

        assertThat(simulate("--story", story.toString()).get("events").asInt()).isEqualTo(1);
    }

    @Test
    void shouldSayWhichFileIsNoStory() throws IOException {
        var story = Files.writeString(folder.resolve("story.json"), "[]");

        assertThat(hub("--story", story.toString())).isEqualTo(ExitCode.INPUT_INVALID);
        assertThat(messages.toString()).contains("story.json is no story that can be read");
    }

    @Test
    void shouldAskForAtLeastOneRun() {
        assertThat(hub("--runs", "0")).isEqualTo(ExitCode.USAGE);
        assertThat(messages.toString()).contains("--runs, --minutes and --threads must be at least 1");
    }

    @Test
    void shouldRefuseWhatAStoryWouldPassOver() {
        assertThat(hub("--story", "story.json", "--runs", "3")).isEqualTo(ExitCode.USAGE);
        assertThat(messages.toString()).contains("--story runs one kept story again");
    }

    @Test
    void shouldRefuseOneRunOfMany() {
        assertThat(hub("--run", "3", "--runs", "5")).isEqualTo(ExitCode.USAGE);
        assertThat(messages.toString()).contains("neither --runs nor --minutes goes with it");
    }

    private JsonNode simulate(String... arguments) throws IOException {
        results.getBuffer().setLength(0);
        assertThat(hub(arguments)).isIn(ExitCode.OK, ExitCode.FINDINGS);
        return new ObjectMapper()
                .readTree(results.toString().strip().lines().toList().getLast());
    }

    private int hub(String... arguments) {
        var all = new ArrayList<>(List.of("--lang", "en", "simulate"));
        all.addAll(List.of(arguments));
        return Hub.run(new PrintWriter(results), new PrintWriter(messages), all.toArray(String[]::new));
    }
}
