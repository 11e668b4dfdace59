package org.pledgehub.simulation.broker;

import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.Punctuator;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * What a processor sees of its surroundings. Anything that no processor of the hub uses is refused, so that a new use
 * is noticed.
 */
final class LightContext implements ProcessorContext<Object, Object> {

    private final Map<String, ? extends StateStore> stores;
    private final Outlet outlet;
    private final List<Punctuator> punctuators = new ArrayList<>();
    private @Nullable Committed current;

    LightContext(Map<String, ? extends StateStore> stores, Outlet outlet) {
        this.stores = stores;
        this.outlet = outlet;
    }

    /** Takes what a processor forwards. */
    @FunctionalInterface
    interface Outlet {

        /** A record for the sink of that name. */
        void take(Record<?, ?> record, String sink, RecordContext origin);
    }

    /** The record that is worked on; null while punctuators run. */
    void workOn(@Nullable Committed record) {
        current = record;
    }

    /** Runs all punctuators. */
    void punctuate(Instant now) {
        punctuators.forEach(punctuator -> punctuator.punctuate(now.toEpochMilli()));
    }

    @Override
    public <K, V> void forward(Record<K, V> record) {
        throw new UnsupportedOperationException("The hub names the sink of everything it forwards");
    }

    @Override
    public <K, V> void forward(Record<K, V> record, String sink) {
        outlet.take(record, sink, new Origin(record.timestamp(), record.headers(), current));
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Kafka's signature.
    public <S extends StateStore> S getStateStore(String name) {
        var store = stores.get(name);
        if (store == null) {
            throw new IllegalArgumentException("No store is called " + name);
        }
        return (S) store;
    }

    @Override
    public Cancellable schedule(Duration interval, PunctuationType type, Punctuator callback) {
        if (type != PunctuationType.WALL_CLOCK_TIME) {
            throw new UnsupportedOperationException("The hub does not use stream time");
        }
        punctuators.add(callback);
        return () -> punctuators.remove(callback);
    }

    @Override
    public Cancellable schedule(Instant start, Duration interval, PunctuationType type, Punctuator callback) {
        throw notUsed();
    }

    @Override
    public Optional<RecordMetadata> recordMetadata() {
        var record = current;
        return record == null
                ? Optional.empty()
                : Optional.of(new Position(record.topic(), record.partition(), record.offset()));
    }

    @Override
    public String applicationId() {
        throw notUsed();
    }

    @Override
    public TaskId taskId() {
        throw notUsed();
    }

    @Override
    public Serde<?> keySerde() {
        throw notUsed();
    }

    @Override
    public Serde<?> valueSerde() {
        throw notUsed();
    }

    @Override
    public File stateDir() {
        throw notUsed();
    }

    @Override
    public StreamsMetrics metrics() {
        throw notUsed();
    }

    @Override
    public void commit() {
        throw notUsed();
    }

    @Override
    public Map<String, Object> appConfigs() {
        throw notUsed();
    }

    @Override
    public Map<String, Object> appConfigsWithPrefix(String prefix) {
        throw notUsed();
    }

    @Override
    public long currentSystemTimeMs() {
        throw notUsed();
    }

    @Override
    public long currentStreamTimeMs() {
        throw notUsed();
    }

    private static UnsupportedOperationException notUsed() {
        return new UnsupportedOperationException("No processor of the hub has needed this so far");
    }

    private record Position(String topic, int partition, long offset) implements RecordMetadata {}

    private record Origin(
            long timestamp, Headers headers, @Nullable Committed record) implements RecordContext {

        @Override
        public String topic() {
            return record == null ? "" : record.topic();
        }

        @Override
        public int partition() {
            return record == null ? -1 : record.partition();
        }

        @Override
        public long offset() {
            return record == null ? -1 : record.offset();
        }

        @Override
        public byte[] sourceRawKey() {
            throw notUsed();
        }

        @Override
        public byte[] sourceRawValue() {
            throw notUsed();
        }
    }
}
