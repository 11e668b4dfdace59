package org.pledgehub.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgehub.cli.text.EnvironmentFailure;

/** What becomes of the child processes. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
final class EmbeddedClusterIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(strings = {"-KILL", "-INT"})
    void shouldLeaveNothingRunningWhateverEndsTheParent(String signal, @TempDir Path folder)
            throws IOException, InterruptedException {
        var parent = start(folder);
        try {
            await().atMost(Duration.ofMinutes(2)).until(() -> Files.size(folder.resolve("out")) > 0);
            var children = childrenIn(folder);
            assertThat(children).hasSize(2).allMatch(ProcessHandle::isAlive);
            new ProcessBuilder("kill", signal, Long.toString(parent.pid()))
                    .start()
                    .waitFor();
            await().atMost(SOON).until(() -> children.stream().noneMatch(EmbeddedClusterIT::runs));
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void shouldSayWhichPortIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> ClusterPorts.withBroker(taken.getLocalPort()))
                    .isInstanceOf(EnvironmentFailure.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is taken");
        }
    }

    private static Process start(Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // A shell hands on that an interrupt is ignored to whatever it runs in the background; here it must not be.
        var builder = new ProcessBuilder(
                        "env",
                        "--default-signal=INT",
                        java,
                        "-XX:TieredStopAtLevel=1",
                        LonelyParent.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder.start();
    }

    private static List<ProcessHandle> childrenIn(Path folder) throws IOException {
        var children = new ArrayList<ProcessHandle>();
        var pids = new ObjectMapper().readTree(folder.resolve("pids.json").toFile());
        for (var name : List.of("broker", "registry")) {
            children.add(ProcessHandle.of(pids.path(name).asLong()).orElseThrow());
        }
        return children;
    }

    /** A child that has ended but that nobody has waited for is still listed, without a command. */
    private static boolean runs(ProcessHandle child) {
        return child.isAlive() && child.info().command().isPresent();
    }
}
