package org.pledgehub.streams.state;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.streams.serde.AvroBytes;

/**
 * Bytes of a stored record: one version byte, the CRC-64-AVRO fingerprint of the schema it was written with (8 bytes,
 * little endian), the Avro binary. Bytes written under an earlier schema are read through that schema, which has to be
 * kept and given here; bytes of an unknown schema are a fault of ours and stop the client.
 *
 * @param <T> stored record
 */
public final class StateCodec<T extends SpecificRecord> {

    private static final byte VERSION = 1;
    private static final int HEADER = 1 + Long.BYTES;

    private final Class<T> type;
    private final long fingerprint;
    private final Map<Long, Schema> written = new HashMap<>();

    private StateCodec(Class<T> type, List<Schema> earlier) {
        Schema schema = SpecificData.get().getSchema(type);
        this.type = type;
        this.fingerprint = SchemaNormalization.parsingFingerprint64(schema);
        earlier.forEach(form -> written.put(SchemaNormalization.parsingFingerprint64(form), form));
        written.put(fingerprint, schema);
    }

    /** Codec of a type whose schema has had no earlier form. */
    public static <T extends SpecificRecord> StateCodec<T> of(Class<T> type) {
        return of(type, List.of());
    }

    /** Codec of a type, able to read the earlier forms too. */
    public static <T extends SpecificRecord> StateCodec<T> of(Class<T> type, List<Schema> earlier) {
        return new StateCodec<>(type, earlier);
    }

    /** Stored bytes of a record. */
    public byte[] toBytes(T state) {
        byte[] avro = AvroBytes.encode(state);
        return ByteBuffer.allocate(HEADER + avro.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(VERSION)
                .putLong(fingerprint)
                .put(avro)
                .array();
    }

    /**
     * The record of stored bytes.
     *
     * @throws IllegalStateException when the bytes are of another form: state that must not be guessed at
     */
    public T fromBytes(byte[] bytes) {
        if (bytes.length < HEADER || bytes[0] != VERSION) {
            throw new IllegalStateException("Stored " + type.getSimpleName() + " has an unknown version byte");
        }
        long under = ByteBuffer.wrap(bytes, 1, Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getLong();
        Schema schema = written.get(under);
        if (schema == null) {
            throw new IllegalStateException("Stored " + type.getSimpleName() + " was written with schema "
                    + Long.toHexString(under) + ", which this version does not know; start the version that wrote it");
        }
        return AvroBytes.decode(schema, type, bytes, HEADER);
    }
}
