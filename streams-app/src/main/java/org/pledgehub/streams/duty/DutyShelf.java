package org.pledgehub.streams.duty;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.state.KeyValueStore;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.duty.DutyKind;
import org.pledgehub.streams.state.StateCodec;

/**
 * Duties as they were last published: of pools under {@code pool|DUTY|start}, of their accounts under
 * {@code pool|DUTY|account}, of their claims under {@code pool|DUTY|claim}, of subsidy programmes under
 * {@code programme|DUTY|name}.
 */
public final class DutyShelf {

    private final KeyValueStore<String, byte[]> store;
    private final StateCodec<DutyView> codec = StateCodec.of(DutyView.class);

    /** Duties in a store. */
    public DutyShelf(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** A pool's duties and those of its claims, or a programme's, by id. */
    public SortedMap<String, DutyView> of(String pool) {
        return between(DutyWriter.part(pool) + "|", DutyWriter.part(pool) + "}");
    }

    /** A pool's own duties by id. */
    public SortedMap<String, DutyView> ownOf(String pool) {
        var views = new TreeMap<String, DutyView>();
        for (var kind : DutyKind.values()) {
            if (kind.isOfThePool()) {
                var prefix = DutyWriter.part(pool) + "|" + kind;
                views.putAll(between(prefix + "|", prefix + "}"));
            }
        }
        return views;
    }

    /** Duties of one of its claims, by id. */
    public SortedMap<String, DutyView> of(String pool, ClaimId claim) {
        var views = new TreeMap<String, DutyView>();
        for (var kind : DutyKind.values()) {
            if (kind.isOfAClaim()) {
                var id = DutyWriter.id(pool, kind, DutyWriter.part(claim.canonical()));
                byte[] stored = store.get(id);
                if (stored != null) {
                    views.put(id, codec.fromBytes(stored));
                }
            }
        }
        return views;
    }

    private SortedMap<String, DutyView> between(String from, String to) {
        var views = new TreeMap<String, DutyView>();
        try (var entries = store.range(from, to)) {
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
