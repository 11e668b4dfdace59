package org.pledgehub.simulation.broker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.TopicNameExtractor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;
import org.pledgehub.streams.topology.TopologyPart;

/**
 * Notes down what the hub's own parts add to a topology, so that their processors, stores and sinks can be run without
 * building Kafka's. The parts do not know the difference.
 */
final class Blueprint extends Topology {

    private static final String NO_NODES = new Topology().describe().toString();

    private final List<Source> sources = new ArrayList<>();
    private final List<ProcessorSupplier<?, ?, ?, ?>> processors = new ArrayList<>();
    private final List<String> stores = new ArrayList<>();
    private final Map<String, Sink> sinks = new LinkedHashMap<>();
    private final List<Global> globals = new ArrayList<>();

    private Blueprint() {}

    /**
     * Notes down the parts.
     *
     * @throws IllegalStateException when a part adds something in a way that is not noted down
     */
    static Blueprint of(TopologyPart... parts) {
        var blueprint = new Blueprint();
        for (TopologyPart part : parts) {
            part.addTo(blueprint);
        }
        String built = blueprint.describe().toString();
        if (!built.equals(NO_NODES)) {
            throw new IllegalStateException("The blueprint does not know how to note this down: " + built);
        }
        return blueprint;
    }

    /** The one source. */
    Source source() {
        return sources.getFirst();
    }

    /** The one processor between source and sinks. */
    ProcessorSupplier<?, ?, ?, ?> processor() {
        if (processors.size() != 1 || sources.size() != 1) {
            throw new IllegalStateException("A task has one source and one processor, not " + processors);
        }
        return processors.getFirst();
    }

    /** Names of the stores. */
    List<String> stores() {
        return stores;
    }

    /** The sink of that name. */
    Sink sink(String name) {
        var sink = sinks.get(name);
        if (sink == null) {
            throw new IllegalStateException("No sink is called " + name);
        }
        return sink;
    }

    /** Global stores. */
    List<Global> globals() {
        return globals;
    }

    @Override
    public synchronized <K, V> Topology addSource(
            String name, Deserializer<K> key, Deserializer<V> value, String... topics) {
        sources.add(new Source(key, value, List.of(topics)));
        return this;
    }

    @Override
    public synchronized <K, V, L, W> Topology addProcessor(
            String name, ProcessorSupplier<K, V, L, W> supplier, String... parents) {
        processors.add(supplier);
        return this;
    }

    @Override
    public synchronized <S extends StateStore> Topology addStateStore(StoreBuilder<S> builder, String... processors) {
        stores.add(builder.name());
        return this;
    }

    @Override
    public synchronized <K, V> Topology addSink(
            String name, String topic, Serializer<K> key, Serializer<V> value, String... parents) {
        sinks.put(name, new Sink((k, v, context) -> topic, key, value, null));
        return this;
    }

    @Override
    public synchronized <K, V> Topology addSink(
            String name,
            String topic,
            Serializer<K> key,
            Serializer<V> value,
            StreamPartitioner<? super K, ? super V> partitioner,
            String... parents) {
        sinks.put(name, new Sink((k, v, context) -> topic, key, value, partitioner));
        return this;
    }

    @Override
    public synchronized <K, V> Topology addSink(
            String name,
            TopicNameExtractor<? super K, ? super V> topic,
            Serializer<K> key,
            Serializer<V> value,
            String... parents) {
        sinks.put(name, new Sink(topic, key, value, null));
        return this;
    }

    @Override
    public synchronized <K, V, S extends StateStore> Topology addGlobalStore(
            StoreBuilder<S> builder,
            String source,
            Deserializer<K> key,
            Deserializer<V> value,
            String topic,
            String name,
            ProcessorSupplier<K, V, Void, Void> supplier) {
        globals.add(new Global(builder.name(), key, value, topic, supplier));
        return this;
    }

    /**
     * A source.
     *
     * @param key reads keys
     * @param value reads values
     * @param topics topics it reads
     */
    record Source(Deserializer<?> key, Deserializer<?> value, List<String> topics) {}

    /**
     * A sink.
     *
     * @param topic says to which topic
     * @param key writes keys
     * @param value writes values
     * @param partitioner says to which partitions, null for any
     */
    record Sink(
            TopicNameExtractor<?, ?> topic,
            Serializer<?> key,
            Serializer<?> value,
            @Nullable StreamPartitioner<?, ?> partitioner) {}

    /**
     * A global store.
     *
     * @param store its name
     * @param key reads keys
     * @param value reads values
     * @param topic topic it is filled from
     * @param supplier makes the processor that fills it
     */
    record Global(
            String store,
            Deserializer<?> key,
            Deserializer<?> value,
            String topic,
            ProcessorSupplier<?, ?, Void, Void> supplier) {}
}
