package org.pledgehub.cli.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.pledgehub.cli.Hub;
import org.pledgehub.streams.runtime.HubSetting;

/** A {@code hub} command as a process of its own; it ends with this JVM, whatever ends it. */
public final class HubCommand {
    private static final String GUARD = "org.pledgehub.cli.cluster.ChildGuard";

    private final Process process;
    private final Path results;
    private final Path messages;

    private HubCommand(Process process, Path results, Path messages) {
        this.process = process;
        this.results = results;
        this.messages = messages;
    }

    static HubCommand start(Path folder, Map<HubSetting, String> settings, List<String> words) {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Dfile.encoding=UTF-8",
                "-Dorg.apache.avro.SERIALIZABLE_PACKAGES="
                        + System.getProperty("org.apache.avro.SERIALIZABLE_PACKAGES", "org.pledgehub.contract"),
                GUARD,
                Hub.class.getName()));
        line.addAll(words);
        try {
            var results = Files.createTempFile(folder, "command-", ".out");
            var messages = Files.createTempFile(folder, "command-", ".err");
            var builder =
                    new ProcessBuilder(line).redirectOutput(results.toFile()).redirectError(messages.toFile());
            builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
            settings.forEach((setting, value) -> builder.environment().put(setting.variable(), value));
            return new HubCommand(builder.start(), results, messages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the end; gives the exit code. */
    public int exitCode() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("the command has not ended after a minute: " + messages());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends the process at once, as {@code kill -9} does, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** What it printed as result. */
    public String results() {
        return text(results);
    }

    /** What it said on the way. */
    public String messages() {
        return text(messages);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
