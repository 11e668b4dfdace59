package org.pledgehub.streams.pool;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import org.pledgehub.streams.topology.HubStores;

/** The tick and the references that the room last acted on, under reserved keys of its store. */
final class PoolClock {

    private static final String TICK = HubStores.RESERVED + "tick";
    private static final String REFERENCES = HubStores.RESERVED + "references";

    private final KeyValueStore<String, byte[]> store;

    PoolClock(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** The last day that has come, as far as the room has acted on it. */
    Optional<LocalDate> asOf() {
        return read(TICK).map(LocalDate::parse);
    }

    /** True, once, for a day later than any before. */
    boolean reaches(LocalDate day) {
        if (asOf().filter(last -> !last.isBefore(day)).isPresent()) {
            return false;
        }
        write(TICK, day.toString());
        return true;
    }

    /** True, once, for references other than the last. */
    boolean notices(String fingerprint) {
        if (read(REFERENCES).filter(fingerprint::equals).isPresent()) {
            return false;
        }
        write(REFERENCES, fingerprint);
        return true;
    }

    private Optional<String> read(String key) {
        return Optional.ofNullable(store.get(key)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private void write(String key, String value) {
        store.put(key, value.getBytes(StandardCharsets.UTF_8));
    }
}
