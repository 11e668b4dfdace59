package org.pledgehub.streams.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.Role;
import org.pledgehub.streams.reference.SchemaBook;
import org.pledgehub.streams.reference.WriterSchemaAnswer;

/**
 * Bytes of a party's topic into the record of the party's role. The bytes name their writer schema by registry id (one
 * zero byte, four bytes id, Avro binary); the role names the reader schema. The registry itself is never asked here.
 */
final class EventDecoder {

    private static final byte WIRE_MARK = 0;
    private static final int HEADER = 1 + Integer.BYTES;

    private final SchemaBook schemas;
    private final int limitBytes;
    private final Map<Resolution, SpecificDatumReader<SpecificRecord>> readers = new HashMap<>();

    EventDecoder(SchemaBook schemas, int limitBytes) {
        this.schemas = schemas;
        this.limitBytes = limitBytes;
    }

    /** Decodes a value sent by a party of the given role; any bytes are answered, none throw. */
    Decoding decode(Role role, byte[] value) {
        if (value.length > limitBytes) {
            return new Decoding.Unreadable(
                    "RECORD_TOO_LARGE",
                    Map.of("found", Integer.toString(value.length), "limit", Integer.toString(limitBytes)));
        }
        if (value.length < HEADER || value[0] != WIRE_MARK) {
            return new Decoding.Unreadable("NOT_WIRE_FORMAT", Map.of());
        }
        int id = ByteBuffer.wrap(value, 1, Integer.BYTES).getInt();
        Schema reader = TopicCatalog.eventSchema(role)
                .orElseThrow(() -> new IllegalStateException("Role " + role + " sends nothing"));
        return switch (schemas.writerSchema(id)) {
            case WriterSchemaAnswer.NotYet() -> new Decoding.Waits(id);
            case WriterSchemaAnswer.Refused() ->
                new Decoding.Unreadable("SCHEMA_NOT_FOUND", Map.of("schemaId", Integer.toString(id)));
            case WriterSchemaAnswer.Known(var writer) -> read(new Resolution(writer, reader), value);
        };
    }

    private Decoding read(Resolution resolution, byte[] value) {
        if (!resolution.sameName()) {
            return resolution.incompatible();
        }
        if (!WireShape.fits(resolution.writer(), value, HEADER)) {
            return new Decoding.Unreadable("BYTES_UNREADABLE", Map.of());
        }
        return resolve(resolution, value);
    }

    // The bytes have the writer's shape, so whatever goes wrong now lies between the two schemas.
    private Decoding resolve(Resolution resolution, byte[] value) {
        try {
            var decoder = DecoderFactory.get().binaryDecoder(value, HEADER, value.length - HEADER, null);
            var reader = readers.computeIfAbsent(resolution, EventDecoder::readerOf);
            return new Decoding.Decoded(reader.read(null, decoder));
        } catch (IOException | RuntimeException notResolved) {
            return resolution.incompatible();
        }
    }

    private static SpecificDatumReader<SpecificRecord> readerOf(Resolution resolution) {
        var data = SpecificData.getForSchema(resolution.reader());
        return new SpecificDatumReader<>(resolution.writer(), resolution.reader(), data);
    }

    /**
     * A writer schema read as a reader schema.
     *
     * @param writer what the bytes were written with
     * @param reader what the role sends
     */
    private record Resolution(Schema writer, Schema reader) {

        boolean sameName() {
            return writer.getType() == Schema.Type.RECORD
                    && writer.getFullName().equals(reader.getFullName());
        }

        Decoding incompatible() {
            String schema = writer.getType() == Schema.Type.RECORD
                    ? writer.getFullName()
                    : writer.getType().getName();
            return new Decoding.Unreadable(
                    "SCHEMA_INCOMPATIBLE", Map.of("schema", schema, "expected", reader.getFullName()));
        }
    }
}
