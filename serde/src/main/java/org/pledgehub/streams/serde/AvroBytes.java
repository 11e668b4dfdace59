package org.pledgehub.streams.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Avro binary of contract records, without any header. Safe for use by several threads. */
public final class AvroBytes {

    private static final Map<Class<?>, DatumWriter<SpecificRecord>> WRITERS = new ConcurrentHashMap<>();
    private static final Map<Resolution, SpecificDatumReader<SpecificRecord>> READERS = new ConcurrentHashMap<>();

    private static final ThreadLocal<@Nullable BinaryEncoder> ENCODERS = new ThreadLocal<>();
    private static final Map<Schema, Schema> SCHEMAS = new ConcurrentHashMap<>();
    private static final Map<String, Schema> PARSED = new ConcurrentHashMap<>();

    static {
        ContractTrust.register();
    }

    private AvroBytes() {}

    /** How records of one writer are read as one type. Writer schemas are compared by content. */
    private record Resolution(Schema writer, Class<?> reader) {}

    /**
     * The one object that stands for all schemas of this content. Readers are looked up by schema for every record, and
     * two objects of one content are compared field by field each time.
     */
    public static Schema shared(Schema schema) {
        return SCHEMAS.computeIfAbsent(schema, same -> same);
    }

    /**
     * The schema of a text, parsed once.
     *
     * @throws AvroRuntimeException when the text is no schema
     */
    public static Schema shared(String text) {
        return PARSED.computeIfAbsent(text, any -> shared(new Schema.Parser().parse(any)));
    }

    /** Avro binary of a record; equal records have equal bytes in every process. */
    public static byte[] encode(SpecificRecord value) {
        var out = new ByteArrayOutputStream(512);
        var encoder = EncoderFactory.get().binaryEncoder(out, ENCODERS.get());
        ENCODERS.set(encoder);
        try {
            WRITERS.computeIfAbsent(value.getClass(), type -> new OrderedWriter(value))
                    .write(value, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return out.toByteArray();
    }

    /**
     * A record from its Avro binary, resolved from the writer's schema to the type's own.
     *
     * @param bytes array that holds the binary from {@code start} to its end; bytes left over are an error
     * @throws UnreadableRecordException when the schemas do not match or the bytes are no record of the writer's schema
     */
    public static <T extends SpecificRecord> T decode(Schema writer, Class<T> reader, byte[] bytes, int start) {
        try {
            var decoder = DecoderFactory.get().binaryDecoder(bytes, start, bytes.length - start, null);
            T value = reader.cast(readerOf(writer, reader).read(null, decoder));
            if (!decoder.isEnd()) {
                throw new UnreadableRecordException("bytes are left over after a " + reader.getSimpleName());
            }
            return value;
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException | ClassCastException e) {
            throw new UnreadableRecordException(
                    "the bytes are no " + reader.getSimpleName() + " of the given schema", e);
        }
    }

    private static SpecificDatumReader<SpecificRecord> readerOf(Schema writer, Class<?> type) {
        return READERS.computeIfAbsent(new Resolution(writer, type), key -> {
            var model = SpecificData.getForClass(type);
            return new SpecificDatumReader<>(writer, model.getSchema(type), model);
        });
    }

    /**
     * Writes maps by their keys: a map of the JDK may come in another order in each process, and equal records are
     * equal bytes.
     */
    private static final class OrderedWriter extends SpecificDatumWriter<SpecificRecord> {

        OrderedWriter(SpecificRecord value) {
            super(value.getSchema(), SpecificData.getForClass(value.getClass()));
        }

        @Override
        protected Iterable<Map.Entry<Object, Object>> getMapEntries(Object map) {
            return new TreeMap<Object, Object>((Map<?, ?>) map).entrySet();
        }
    }
}
