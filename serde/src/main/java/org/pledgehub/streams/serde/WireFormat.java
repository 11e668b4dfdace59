package org.pledgehub.streams.serde;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Confluent wire format, version 0: a zero byte, the registry id of the writer's schema (4 bytes, big endian), the Avro binary. */
public final class WireFormat {

    /** Bytes before the Avro binary. */
    public static final int HEADER_BYTES = 1 + Integer.BYTES;

    private static final byte MAGIC = 0;

    private WireFormat() {}

    /** An Avro binary behind its header. */
    public static byte[] framed(int schemaId, byte[] avro) {
        return ByteBuffer.allocate(HEADER_BYTES + avro.length)
                .put(MAGIC)
                .putInt(schemaId)
                .put(avro)
                .array();
    }

    /** Registry id of the writer's schema; empty when the bytes are not of this format or name no possible id. */
    public static Optional<Integer> schemaId(byte[] value) {
        if (value.length < HEADER_BYTES || value[0] != MAGIC) {
            return Optional.empty();
        }
        int id = ByteBuffer.wrap(value, 1, Integer.BYTES).getInt();
        return id > 0 ? Optional.of(id) : Optional.empty();
    }
}
