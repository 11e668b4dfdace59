package org.pledgehub.streams.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** One topology under a test driver, fed and read as bytes. */
public final class DrivenTopology implements AutoCloseable {

    private static final Path MEMORY = Path.of("/dev/shm");

    private final TopologyTestDriver driver;
    private final Path stateDir;

    /** Drives the topology on a state directory of its own; its wall clock begins at {@code start}. */
    public DrivenTopology(String name, Topology topology, Instant start) {
        try {
            stateDir = Files.createTempDirectory(root(), "hub-harness-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, name);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        settings.put("processing.exception.handler.global.enabled", "true");
        driver = new TopologyTestDriver(topology, settings, start);
    }

    /**
     * A record that the topology wrote.
     *
     * @param topic topic
     * @param key key
     * @param value wire bytes
     */
    public record Written(String topic, @Nullable String key, byte @Nullable [] value) {}

    /** Pipes a record to a source or global topic. */
    public void pipe(String topic, TestRecord<byte[], byte[]> record) {
        driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(record);
    }

    /** Moves the wall clock, which runs punctuators. */
    public void advance(Duration step) {
        driver.advanceWallClockTime(step);
    }

    /** Everything written since the last call, in order within each topic. */
    public List<Written> drain() {
        var written = new ArrayList<Written>();
        for (String topic : new TreeSet<>(driver.producedTopicNames())) {
            var output = driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer());
            while (!output.isEmpty()) {
                var record = output.readRecord();
                written.add(new Written(topic, record.key(), record.value()));
            }
        }
        return written;
    }

    @Override
    public void close() {
        driver.close();
        try (var files = Files.walk(stateDir)) {
            files.sorted(Comparator.reverseOrder()).forEach(DrivenTopology::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In memory where the system offers it: a test driver writes its checkpoints through to disk after every record. */
    private static Path root() {
        return Files.isWritable(MEMORY) ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
