package org.pledgehub.streams.loan;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.streams.topology.HubStores;

/**
 * What the room last acted on: the last tick, the fingerprint of the references, and how far a sweep over all loans has
 * come. Kept under reserved keys, so that a restart goes on where the room stopped.
 */
final class LoanClock {

    private static final String TICK = HubStores.RESERVED + "tick";
    private static final String FINGERPRINT = HubStores.RESERVED + "references";
    private static final String CURSOR = HubStores.RESERVED + "sweep";

    private static final String ANNOUNCED = HubStores.RESERVED + "announced|";

    private final KeyValueStore<String, byte[]> store;

    LoanClock(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** The last day that has begun, as far as this room has acted on it. */
    Told<LocalDate> asOf() {
        return Told.from(read(TICK).map(LocalDate::parse));
    }

    /** Moves on to a tick; an earlier one than the last changes nothing. */
    void reach(LocalDate tick) {
        if (asOf().asOptional().filter(last -> !last.isBefore(tick)).isEmpty()) {
            write(TICK, tick.toString());
        }
    }

    /** True, once, for a pool that is registered: its room is told. */
    boolean announces(String pool) {
        if (read(ANNOUNCED + pool).isPresent()) {
            return false;
        }
        write(ANNOUNCED + pool, pool);
        return true;
    }

    /** True, and a sweep over all loans begins, if the references have changed since the last one began. */
    boolean notices(String fingerprint) {
        if (read(FINGERPRINT).filter(fingerprint::equals).isPresent()) {
            return false;
        }
        write(FINGERPRINT, fingerprint);
        write(CURSOR, "");
        return true;
    }

    /** The last loan that the sweep in progress has seen; empty where none is in progress. */
    Optional<String> sweptUpTo() {
        return read(CURSOR);
    }

    /** Notes how far the sweep has come. */
    void swept(String loan) {
        write(CURSOR, loan);
    }

    /** The sweep has seen every loan. */
    void sweepIsOver() {
        store.delete(CURSOR);
    }

    private Optional<String> read(String key) {
        return Optional.ofNullable(store.get(key)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private void write(String key, String value) {
        store.put(key, value.getBytes(StandardCharsets.UTF_8));
    }
}
