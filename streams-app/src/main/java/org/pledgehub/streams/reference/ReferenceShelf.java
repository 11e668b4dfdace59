package org.pledgehub.streams.reference;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.pledgehub.streams.topology.HubStores;

/**
 * What one global store holds, read anew only after it changed.
 *
 * @param <T> record type of the reference
 */
final class ReferenceShelf<T extends SpecificRecord> {

    private static final long NEVER = -1;

    private final ReadOnlyKeyValueStore<String, byte[]> store;
    private final StoredReference<T> format;
    private long readAt = NEVER;
    private SortedMap<String, T> entries = Collections.emptySortedMap();
    private SortedSet<String> unreadable = Collections.emptySortedSet();

    private ReferenceShelf(ReadOnlyKeyValueStore<String, byte[]> store, Class<T> type) {
        this.store = store;
        this.format = new StoredReference<>(type);
    }

    static <T extends SpecificRecord> ReferenceShelf<T> over(
            ProcessingContext context, String storeName, Class<T> type) {
        ReadOnlyKeyValueStore<String, byte[]> store = context.getStateStore(storeName);
        return new ReferenceShelf<>(store, type);
    }

    /** Number of changes so far. */
    long revision() {
        return KeepReferenceProcessor.revision(store);
    }

    /** Readable references by key, as of the latest change. */
    SortedMap<String, T> entries() {
        refresh();
        return entries;
    }

    /** Keys of references that could not be read. */
    SortedSet<String> unreadable() {
        refresh();
        return unreadable;
    }

    private void refresh() {
        long now = revision();
        if (now == readAt) {
            return;
        }
        var read = new TreeMap<String, T>();
        var bad = new TreeSet<String>();
        try (var all = store.all()) {
            all.forEachRemaining(entry -> {
                if (!entry.key.startsWith(HubStores.RESERVED)) {
                    format.read(entry.value)
                            .ifPresentOrElse(reference -> read.put(entry.key, reference), () -> bad.add(entry.key));
                }
            });
        }
        entries = Collections.unmodifiableSortedMap(read);
        unreadable = Collections.unmodifiableSortedSet(bad);
        readAt = now;
    }
}
