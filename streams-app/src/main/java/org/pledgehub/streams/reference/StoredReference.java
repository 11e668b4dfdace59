package org.pledgehub.streams.reference;

import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.streams.state.StateCodec;

/**
 * Bytes of a reference in its global store: a readable one as its codec writes it, one that could not be read as a zero
 * byte and what arrived. So a bad reference is remembered as bad and stops nothing.
 *
 * @param <T> record type of the reference
 */
final class StoredReference<T extends SpecificRecord> {

    private static final byte UNREADABLE = 0;

    private final StateCodec<T> codec;

    StoredReference(Class<T> type) {
        this.codec = StateCodec.of(type);
    }

    byte[] readable(T reference) {
        return codec.toBytes(reference);
    }

    byte[] unreadable(byte[] arrived) {
        var stored = new byte[arrived.length + 1];
        stored[0] = UNREADABLE;
        System.arraycopy(arrived, 0, stored, 1, arrived.length);
        return stored;
    }

    Optional<T> read(byte[] stored) {
        return stored[0] == UNREADABLE ? Optional.empty() : Optional.of(codec.fromBytes(stored));
    }
}
