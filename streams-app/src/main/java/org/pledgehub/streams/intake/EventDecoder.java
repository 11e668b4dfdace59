package org.pledgehub.streams.intake;

import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.Role;
import org.pledgehub.streams.reference.SchemaBook;
import org.pledgehub.streams.reference.WriterSchemaAnswer;
import org.pledgehub.streams.serde.AvroBytes;
import org.pledgehub.streams.serde.WireFormat;

/**
 * Bytes of a party's topic into the record of the party's role. The bytes name their writer schema by registry id (one
 * zero byte, four bytes id, Avro binary); the role names the reader schema. The registry itself is never asked here.
 */
final class EventDecoder {

    private final SchemaBook schemas;
    private final int limitBytes;

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
        var schemaId = WireFormat.schemaId(value);
        if (schemaId.isEmpty()) {
            return new Decoding.Unreadable("NOT_WIRE_FORMAT", Map.of());
        }
        int id = schemaId.get();
        Schema reader = TopicCatalog.eventSchema(role)
                .orElseThrow(() -> new IllegalStateException("Role " + role + " sends nothing"));
        return switch (schemas.writerSchema(id)) {
            case WriterSchemaAnswer.NotYet() -> new Decoding.Waits(id);
            case WriterSchemaAnswer.Refused() ->
                new Decoding.Unreadable("SCHEMA_NOT_FOUND", Map.of("schemaId", Integer.toString(id)));
            case WriterSchemaAnswer.Known(var writer) -> read(new Resolution(writer, reader), value);
        };
    }

    private static Decoding read(Resolution resolution, byte[] value) {
        if (!resolution.sameName()) {
            return resolution.incompatible();
        }
        if (!WireShape.fits(resolution.writer(), value, WireFormat.HEADER_BYTES)) {
            return new Decoding.Unreadable("BYTES_UNREADABLE", Map.of());
        }
        return resolve(resolution, value);
    }

    // The bytes have the writer's shape, so whatever goes wrong now lies between the two schemas.
    private static Decoding resolve(Resolution resolution, byte[] value) {
        try {
            return new Decoding.Decoded(AvroBytes.decode(
                    resolution.writer(), classOf(resolution.reader()), value, WireFormat.HEADER_BYTES));
        } catch (RuntimeException notResolved) {
            return resolution.incompatible();
        }
    }

    private static Class<? extends SpecificRecord> classOf(Schema schema) {
        Class<?> generated = SpecificData.getForSchema(schema).getClass(schema);
        return generated.asSubclass(SpecificRecord.class);
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
