package org.pledgehub.cli.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One seed, one trace: what {@code hub simulate} promises of two processes, which a test in one process cannot see. */
final class SameTraceIT {

    private static final Pattern TRACE_HASH = Pattern.compile("\"differences\":0,\"traceHash\":\"([0-9a-f]{16})\"");

    @TempDir
    private Path folder;

    @Test
    void shouldGiveOneTraceHashInEveryProcess() {
        var commands = Stream.of("1", "2")
                .map(threads -> HubCommand.start(
                        folder,
                        Map.of(),
                        List.of("simulate", "--seed", "7", "--runs", "3", "--threads", threads, "--keep", kept())))
                .toList();

        assertThat(commands)
                .allSatisfy(command ->
                        assertThat(command.exitCode()).as(command.messages()).isZero());
        assertThat(commands.stream().map(HubCommand::results).map(SameTraceIT::traceHash))
                .hasSize(2)
                .containsOnly(traceHash(commands.getFirst().results()));
    }

    private String kept() {
        return folder.resolve("stories").toString();
    }

    private static String traceHash(String results) {
        var found = TRACE_HASH.matcher(results);
        assertThat(found.find()).as(results).isTrue();
        return found.group(1);
    }
}
