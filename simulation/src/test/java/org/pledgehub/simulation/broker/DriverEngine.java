package org.pledgehub.simulation.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.hop.FeedThrough;
import org.pledgehub.contract.hop.LoanCommand;
import org.pledgehub.simulation.history.Site;
import org.pledgehub.simulation.history.TaskName;
import org.pledgehub.streams.position.SourcePosition;
import org.pledgehub.streams.topology.HopPartitioner;

/** A task on Kafka's own test driver, with stores on disk: slow, and not of our making. */
final class DriverEngine implements TaskEngine {

    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    private static final byte[] NO_KEY = {};

    /** Global stores belong to the application and are filled from its references. */
    private static final String GLOBAL = "-reference-store";

    private final HubParts parts;
    private final Site site;
    private final Path folder;
    private final TopologyTestDriver driver;
    private final Map<String, SortedMap<String, byte[]>> taken = new TreeMap<>();
    private Instant wallClock = START;

    DriverEngine(Site site, TaskName task, Topology topology, Map<String, SortedMap<String, byte[]>> restored) {
        this.site = site;
        this.parts = HubParts.of(site);
        try {
            folder = Files.createTempDirectory("simulated-task-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, task.place() + "-" + task.partition());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        settings.put("processing.exception.handler.global.enabled", "true");
        driver = new TopologyTestDriver(topology, settings, START);
        restored.forEach((store, entries) -> entries.forEach(store(store)::put));
        driver.getAllStateStores().keySet().stream()
                .filter(name -> !name.endsWith(GLOBAL))
                .forEach(name -> taken.put(name, content(name)));
        drain();
    }

    @Override
    public List<Unsent> process(Committed record) {
        String key = record.key();
        var position = new SourcePosition(record.topic(), record.partition(), record.offset(), record.appendedAt());
        pipe(
                record.topic(),
                new TestRecord<>(
                        key == null ? NO_KEY : key.getBytes(StandardCharsets.UTF_8),
                        record.value(),
                        HeaderPosition.headersOf(position),
                        record.appendedAt()));
        return drain();
    }

    /** A reference for the global stores. */
    void refer(Committed reference) {
        pipe(
                reference.topic(),
                new TestRecord<>(String.valueOf(reference.key()).getBytes(StandardCharsets.UTF_8), reference.value()));
    }

    @Override
    public List<Unsent> punctuate(Instant now) {
        var later = wallClock.plusSeconds(1);
        var reached = now.isAfter(later) ? now : later;
        driver.advanceWallClockTime(Duration.between(wallClock, reached));
        wallClock = reached;
        return drain();
    }

    @Override
    public Map<String, Map<String, byte @Nullable []>> takeChanges() {
        var changes = new TreeMap<String, Map<String, byte @Nullable []>>();
        taken.forEach((name, before) -> {
            var after = content(name);
            var changed = new TreeMap<String, byte @Nullable []>();
            var keys = new TreeSet<>(before.keySet());
            keys.addAll(after.keySet());
            keys.stream()
                    .filter(key -> !Arrays.equals(before.get(key), after.get(key)))
                    .forEach(key -> changed.put(key, after.get(key)));
            changes.put(name, changed);
            taken.put(name, after);
        });
        return changes;
    }

    @Override
    public void close() {
        driver.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pipe(String topic, TestRecord<byte[], byte[]> record) {
        driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(record);
    }

    private KeyValueStore<String, byte[]> store(String name) {
        return driver.getKeyValueStore(name);
    }

    private SortedMap<String, byte[]> content(String name) {
        var content = new TreeMap<String, byte[]>();
        try (var all = store(name).all()) {
            all.forEachRemaining(entry -> content.put(entry.key, entry.value));
        }
        return content;
    }

    /** The driver keeps the order within a topic, and has one partition; ours follow from the keys. */
    private List<Unsent> drain() {
        var written = new ArrayList<Unsent>();
        for (String topic : new TreeSet<>(driver.producedTopicNames())) {
            if (topic.endsWith("-changelog")) {
                continue;
            }
            var output = driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer());
            while (!output.isEmpty()) {
                var record = output.readRecord();
                written.add(new Unsent(
                        topic,
                        partitions(topic, record.key(), record.value()),
                        record.key(),
                        record.value(),
                        record.getRecordTime()));
            }
        }
        return written;
    }

    private List<Integer> partitions(String topic, String key, byte @Nullable [] value) {
        var topics = parts.topics();
        if (topic.equals(topics.loanCommands()) && value != null && isForAll(value)) {
            return IntStream.range(0, site.hopPartitions()).boxed().toList();
        }
        boolean hop = List.of(topics.rightCommands(), topics.loanCommands(), topics.poolCommands())
                .contains(topic);
        return List.of(hop ? HopPartitioner.partitionOf(key, site.hopPartitions()) : 0);
    }

    private boolean isForAll(byte[] value) {
        return parts.serdes().fromBytes(LoanCommand.class, value).getCommand() instanceof FeedThrough;
    }
}
