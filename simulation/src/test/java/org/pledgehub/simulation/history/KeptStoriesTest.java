package org.pledgehub.simulation.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pledgehub.oracle.Oracle;
import org.pledgehub.simulation.run.HubTrial;

/** Every story that once showed a fault, run again: one file each under {@code src/test/resources/stories}. */
final class KeptStoriesTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "stories");

    @TestFactory
    Stream<DynamicTest> shouldComeToTheSameFigures() throws IOException {
        return stories().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(new HubTrial(Oracle::judge)
                                        .run(StoryFile.load(file))
                                        .differences())
                                .isEmpty()));
    }

    private static List<Path> stories() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
