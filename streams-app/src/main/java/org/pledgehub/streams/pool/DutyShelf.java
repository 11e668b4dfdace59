package org.pledgehub.streams.pool;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.state.KeyValueStore;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.streams.state.StateCodec;

/** Duties of the pools as they were last published, under {@code pool|DUTY|start}. */
final class DutyShelf {

    private final KeyValueStore<String, byte[]> store;
    private final StateCodec<DutyView> codec = StateCodec.of(DutyView.class);

    DutyShelf(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** A pool's duties by id. */
    SortedMap<String, DutyView> of(String pool) {
        var views = new TreeMap<String, DutyView>();
        try (var entries = store.range(PoolTallies.part(pool) + "|", PoolTallies.part(pool) + "}")) {
            entries.forEachRemaining(entry -> {
                var view = codec.fromBytes(entry.value);
                views.put(view.getDutyId(), view);
            });
        }
        return views;
    }

    /** Keeps a duty as it is published. */
    void keep(DutyView view) {
        store.put(view.getDutyId(), codec.toBytes(view));
    }
}
