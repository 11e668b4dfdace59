package org.pledgehub.simulation.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.streams.serde.ContractSerdes;

/**
 * Records of the contract as Avro JSON, behind the name of their type: {@code {"type": …, "record": …}}. Fields with a
 * default may be absent.
 */
final class AvroJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static {
        // Avro makes records of the contract only once its serdes have vouched for them.
        ContractSerdes.inMemory(TopicCatalog.singleBroker());
    }

    private AvroJson() {}

    static ObjectNode write(SpecificRecord record) {
        Schema schema = record.getSchema();
        var written = JsonNodeFactory.instance.objectNode().put("type", schema.getFullName());
        try {
            var bytes = new ByteArrayOutputStream();
            var encoder = EncoderFactory.get().jsonEncoder(schema, bytes);
            new SpecificDatumWriter<SpecificRecord>(schema, SpecificData.getForSchema(schema)).write(record, encoder);
            encoder.flush();
            return written.set("record", MAPPER.readTree(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("A " + schema.getFullName() + " could not be written", e);
        }
    }

    static SpecificRecord read(JsonNode written) {
        String name = StoryFile.text(written, "type");
        Schema schema = SpecificData.get().getSchema(typeNamed(name));
        try {
            var record = StoryFile.part(written, "record").deepCopy();
            complete(record, schema);
            var decoder = DecoderFactory.get().jsonDecoder(schema, record.toString());
            var reader = new SpecificDatumReader<SpecificRecord>(schema, schema, SpecificData.getForSchema(schema));
            return reader.read(null, decoder);
        } catch (IOException e) {
            throw new UncheckedIOException("A " + name + " could not be read", e);
        }
    }

    /**
     * Fills in the default of each field that is not there: a story that was kept before the contract got a field is a
     * story still.
     */
    private static void complete(JsonNode value, Schema schema) throws IOException {
        switch (schema.getType()) {
            case RECORD -> {
                if (value instanceof ObjectNode record) {
                    completeFields(record, schema);
                }
            }
            case ARRAY -> {
                for (var item : value) {
                    complete(item, schema.getElementType());
                }
            }
            case MAP -> {
                for (var item : value) {
                    complete(item, schema.getValueType());
                }
            }
            case UNION -> {
                for (var branch : schema.getTypes()) {
                    complete(value.path(branch.getFullName()), branch);
                }
            }
            case ENUM, FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> {}
        }
    }

    private static void completeFields(ObjectNode record, Schema schema) throws IOException {
        for (var field : schema.getFields()) {
            if (!record.has(field.name()) && field.hasDefaultValue()) {
                record.set(field.name(), usual(field));
            }
            complete(record.path(field.name()), field.schema());
        }
    }

    /** What stands in a field that nobody has filled, as it is written. */
    private static JsonNode usual(Schema.Field field) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().jsonEncoder(field.schema(), bytes);
        new SpecificDatumWriter<>(field.schema()).write(SpecificData.get().getDefaultValue(field), encoder);
        encoder.flush();
        return MAPPER.readTree(bytes.toByteArray());
    }

    /** Today's schema of the type of an earlier one. */
    static String today(String earlier) {
        var name = new Schema.Parser().parse(earlier).getFullName();
        return SpecificData.get().getSchema(typeNamed(name)).toString();
    }

    private static Class<? extends SpecificRecord> typeNamed(String name) {
        try {
            return Class.forName(name).asSubclass(SpecificRecord.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("The contract has no type " + name, e);
        }
    }
}
