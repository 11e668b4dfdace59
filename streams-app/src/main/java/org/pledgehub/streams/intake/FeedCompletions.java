package org.pledgehub.streams.intake;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.state.KeyValueStore;
import org.pledgehub.domain.fact.Admission;

/**
 * Statements that a feed is complete, by party and event id, with the hash of their bodies. They belong to no loan, right
 * or pool, so intake itself tells a repeat from a new one.
 */
final class FeedCompletions {

    private final KeyValueStore<String, byte[]> store;

    FeedCompletions(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** Whether the statement is new, a repeat, or another one under a used id. */
    Admission admit(String party, CheckedEvent statement) {
        byte[] known = store.get(keyOf(party, statement));
        if (known == null) {
            return Admission.NEW;
        }
        return new String(known, StandardCharsets.US_ASCII).equals(statement.bodyHash())
                ? Admission.DUPLICATE
                : Admission.EVENT_ID_REUSED;
    }

    /** Remembers a new statement. */
    void keep(String party, CheckedEvent statement) {
        store.put(keyOf(party, statement), statement.bodyHash().getBytes(StandardCharsets.US_ASCII));
    }

    private static String keyOf(String party, CheckedEvent statement) {
        return party + "/" + statement.eventId();
    }
}
