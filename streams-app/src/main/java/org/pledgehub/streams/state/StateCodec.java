package org.pledgehub.streams.state;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

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

    private final Schema schema;
    private final SpecificData data;
    private final SpecificDatumWriter<T> writer;
    private final Map<Long, SpecificDatumReader<T>> readers = new HashMap<>();

    private StateCodec(Schema schema, SpecificData data, List<Schema> earlier) {
        this.schema = schema;
        this.data = data;
        this.writer = new SpecificDatumWriter<>(schema, data);
        addReader(schema);
        earlier.forEach(this::addReader);
    }

    /** Codec of a type whose schema has had no earlier form. */
    public static <T extends SpecificRecord> StateCodec<T> of(Class<T> type) {
        return of(type, List.of());
    }

    /** Codec of a type, able to read the earlier forms too. */
    public static <T extends SpecificRecord> StateCodec<T> of(Class<T> type, List<Schema> earlier) {
        var data = SpecificData.getForClass(type);
        return new StateCodec<>(data.getSchema(type), data, earlier);
    }

    /** Stored bytes of a record. */
    public byte[] toBytes(T state) {
        var out = new ByteArrayOutputStream();
        out.write(VERSION);
        out.writeBytes(ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(fingerprint(schema))
                .array());
        try {
            var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            writer.write(state, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * The record of stored bytes.
     *
     * @throws IllegalStateException when the bytes are of another form: state that must not be guessed at
     */
    public T fromBytes(byte[] bytes) {
        if (bytes.length < HEADER || bytes[0] != VERSION) {
            throw new IllegalStateException("Stored " + schema.getName() + " has an unknown version byte");
        }
        long written = ByteBuffer.wrap(bytes, 1, Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getLong();
        var reader = readers.get(written);
        if (reader == null) {
            throw new IllegalStateException(
                    "Stored " + schema.getName() + " was written with schema " + Long.toHexString(written)
                            + ", which this version does not know; start the version that wrote it");
        }
        try {
            var decoder = DecoderFactory.get().binaryDecoder(bytes, HEADER, bytes.length - HEADER, null);
            return reader.read(null, decoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addReader(Schema written) {
        readers.put(fingerprint(written), new SpecificDatumReader<>(written, schema, data));
    }

    private static long fingerprint(Schema schema) {
        return SchemaNormalization.parsingFingerprint64(schema);
    }
}
