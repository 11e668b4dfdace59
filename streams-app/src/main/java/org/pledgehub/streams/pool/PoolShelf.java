package org.pledgehub.streams.pool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;
import org.pledgehub.streams.topology.HubStores;

/**
 * Pools in their store. A pool's book is long and is read at every command, so the room also holds it in memory; what it
 * holds is only ever what it stored, and a task that starts again starts with nothing held.
 */
final class PoolShelf {

    private final KeyValueStore<String, byte[]> store;
    private final PoolCodec codec;
    private final Map<String, KeptPool> held = new HashMap<>();

    PoolShelf(KeyValueStore<String, byte[]> store, PoolCodec codec) {
        this.store = store;
        this.codec = codec;
    }

    /** The pool; one of which nothing is stored is stored as such, so that it is among {@link #all}. */
    KeptPool load(String pool) {
        return held.computeIfAbsent(pool, id -> {
            byte[] stored = store.get(id);
            if (stored != null) {
                return codec.poolFrom(stored);
            }
            var unknown = KeptPool.unknown(id);
            store.put(id, codec.toBytes(unknown));
            return unknown;
        });
    }

    void save(KeptPool kept) {
        store.put(kept.id(), codec.toBytes(kept));
        held.put(kept.id(), kept);
    }

    /** Ids of all pools. */
    List<String> all() {
        var ids = new ArrayList<String>();
        try (var entries = store.all()) {
            entries.forEachRemaining(entry -> {
                if (!entry.key.startsWith(HubStores.RESERVED)) {
                    ids.add(entry.key);
                }
            });
        }
        return ids;
    }
}
