package org.pledgehub.simulation.broker;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * A key-value store in the order of the keys' UTF-8 bytes, as the store on disk has it; knows what was written to it.
 */
final class SimulatedStore implements KeyValueStore<String, byte[]> {

    /** Order of the UTF-8 bytes: that of code points. */
    static final Comparator<String> BY_BYTES = SimulatedStore::compareCodePoints;

    private final String name;
    private final NavigableMap<String, byte[]> entries;
    private final Set<String> touched = new HashSet<>();

    SimulatedStore(String name, SortedMap<String, byte[]> restored) {
        this.name = name;
        this.entries = new TreeMap<>(BY_BYTES);
        this.entries.putAll(restored);
    }

    /** Entries written since the last call; null where one was deleted. */
    Map<String, byte @Nullable []> takeChanges() {
        Map<String, byte @Nullable []> changes = new TreeMap<>(BY_BYTES);
        touched.forEach(key -> changes.put(key, entries.get(key)));
        touched.clear();
        return changes;
    }

    @Override
    public void put(String key, byte[] value) {
        touched.add(key);
        if (value == null) {
            entries.remove(key);
        } else {
            entries.put(key, value);
        }
    }

    @Override
    @SuppressWarnings("NullAway") // Kafka's contract: null where there was none.
    public byte[] putIfAbsent(String key, byte[] value) {
        byte[] before = entries.get(key);
        if (before == null) {
            put(key, value);
        }
        return before;
    }

    @Override
    public void putAll(List<KeyValue<String, byte[]>> values) {
        values.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    @SuppressWarnings("NullAway") // Kafka's contract: null where there was none.
    public byte[] delete(String key) {
        touched.add(key);
        return entries.remove(key);
    }

    @Override
    @SuppressWarnings("NullAway") // Kafka's contract: null where there is none.
    public byte[] get(String key) {
        return entries.get(key);
    }

    @Override
    public KeyValueIterator<String, byte[]> range(@Nullable String from, @Nullable String to) {
        NavigableMap<String, byte[]> part = from == null ? entries : entries.tailMap(from, true);
        if (to == null) {
            return new Entries(part);
        }
        if (from != null && BY_BYTES.compare(from, to) > 0) {
            return new Entries(new TreeMap<>());
        }
        return new Entries(part.headMap(to, true));
    }

    @Override
    public KeyValueIterator<String, byte[]> all() {
        return new Entries(entries);
    }

    @Override
    public <S extends Serializer<P>, P> KeyValueIterator<String, byte[]> prefixScan(P prefix, S serializer) {
        String text = String.valueOf(prefix);
        var part = new TreeMap<String, byte[]>(BY_BYTES);
        for (var entry : entries.tailMap(text, true).entrySet()) {
            if (!entry.getKey().startsWith(text)) {
                break;
            }
            part.put(entry.getKey(), entry.getValue());
        }
        return new Entries(part);
    }

    @Override
    public long approximateNumEntries() {
        return entries.size();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        throw new UnsupportedOperationException("A simulated store is restored when it is made");
    }

    @Override
    public void close() {
        entries.clear();
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    private static int compareCodePoints(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int at = 0; at < length; at++) {
            char left = one.charAt(at);
            char right = other.charAt(at);
            if (left != right) {
                boolean mixed = Character.isSurrogate(left) != Character.isSurrogate(right);
                return mixed ? (Character.isSurrogate(left) ? 1 : -1) : Character.compare(left, right);
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    /** The entries as they stood when the iterator was asked for. */
    private static final class Entries implements KeyValueIterator<String, byte[]> {

        private final Iterator<KeyValue<String, byte[]>> iterator;
        private @Nullable KeyValue<String, byte[]> next;

        Entries(SortedMap<String, byte[]> entries) {
            iterator = entries.entrySet().stream()
                    .map(entry -> KeyValue.pair(entry.getKey(), entry.getValue()))
                    .toList()
                    .iterator();
        }

        @Override
        public boolean hasNext() {
            return next != null || iterator.hasNext();
        }

        @Override
        public KeyValue<String, byte[]> next() {
            var taken = next == null ? iterator.next() : next;
            next = null;
            return taken;
        }

        @Override
        public String peekNextKey() {
            if (next == null) {
                next = iterator.next();
            }
            return next.key;
        }

        @Override
        public void close() {
            next = null;
        }
    }
}
