package org.pledgehub.simulation.broker;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.TopicNameExtractor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Runs the hub's own processors, stores' bytes, serializers and partitioners, without the rest of Kafka Streams. */
final class LightEngine implements TaskEngine {

    private static final byte[] NO_KEY = {};

    private final Blueprint blueprint;
    private final int hopPartitions;
    private final Map<String, SimulatedStore> stores = new LinkedHashMap<>();
    private final LightContext context;
    private final Processor<Object, Object, Object, Object> processor;
    private List<Unsent> written = new ArrayList<>();

    @SuppressWarnings("unchecked") // Records of a task are what its own source reads.
    LightEngine(
            Blueprint blueprint,
            int hopPartitions,
            Map<String, SortedMap<String, byte[]>> restored,
            Map<String, SimulatedStore> globals) {
        this.blueprint = blueprint;
        this.hopPartitions = hopPartitions;
        for (String store : blueprint.stores()) {
            stores.put(store, new SimulatedStore(store, restored.getOrDefault(store, new TreeMap<>())));
        }
        var all = new HashMap<String, StateStore>(globals);
        all.putAll(stores);
        context = new LightContext(all, this::take);
        processor = (Processor<Object, Object, Object, Object>)
                blueprint.processor().get();
        processor.init(context);
    }

    @Override
    public List<Unsent> process(Committed record) {
        context.workOn(record);
        String key = record.key();
        byte[] bytes = key == null ? NO_KEY : key.getBytes(StandardCharsets.UTF_8);
        var source = blueprint.source();
        processor.process(new Record<>(
                read(source.key(), record.topic(), bytes),
                read(source.value(), record.topic(), record.value()),
                record.appendedAt().toEpochMilli()));
        context.workOn(null);
        return takeWritten();
    }

    @Override
    public List<Unsent> punctuate(Instant now) {
        context.punctuate(now);
        return takeWritten();
    }

    @Override
    public Map<String, Map<String, byte @Nullable []>> takeChanges() {
        var changes = new LinkedHashMap<String, Map<String, byte @Nullable []>>();
        stores.forEach((name, store) -> {
            var changed = store.takeChanges();
            if (!changed.isEmpty()) {
                changes.put(name, changed);
            }
        });
        return changes;
    }

    @Override
    public void close() {
        processor.close();
    }

    private List<Unsent> takeWritten() {
        var taken = written;
        written = new ArrayList<>();
        return taken;
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // A tombstone is read as null, as Kafka hands it on.
    static Object read(Deserializer<?> deserializer, String topic, byte @Nullable [] bytes) {
        return ((Deserializer<Object>) deserializer).deserialize(topic, bytes);
    }

    @SuppressWarnings("unchecked") // A sink is forwarded what it was declared for.
    private void take(Record<?, ?> record, String name, RecordContext origin) {
        var sink = blueprint.sink(name);
        var extractor = (TopicNameExtractor<Object, Object>) sink.topic();
        String topic = extractor.extract(record.key(), record.value(), origin);
        byte[] value = record.value() == null
                ? null
                : ((Serializer<Object>) sink.value()).serialize(topic, record.headers(), record.value());
        var partitioner = (StreamPartitioner<Object, Object>) sink.partitioner();
        var partitions = partitioner == null
                ? List.of(0)
                : List.copyOf(new TreeSet<>(partitioner
                        .partitions(topic, record.key(), record.value(), hopPartitions)
                        .orElseThrow()));
        written.add(new Unsent(
                topic, partitions, String.valueOf(record.key()), value, Instant.ofEpochMilli(record.timestamp())));
    }
}
