package org.pledgehub.cli.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** Writes a record of the contract as the JSON that {@link RecordReader} reads; null fields are left out. */
public final class RecordWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RecordWriter() {}

    /** The record as a JSON object. */
    public static ObjectNode write(IndexedRecord record) {
        var object = JSON.objectNode();
        for (var field : record.getSchema().getFields()) {
            var value = record.get(field.pos());
            if (value != null) {
                object.set(field.name(), value(field.schema(), value));
            }
        }
        return object;
    }

    private static JsonNode value(Schema type, @Nullable Object value) {
        return switch (value) {
            case null -> JSON.nullNode();
            case IndexedRecord record -> isChoice(type) ? named(record) : write(record);
            case Long number ->
                isLogical(type) ? JSON.textNode(Instant.ofEpochMilli(number).toString()) : JSON.numberNode(number);
            case Integer number ->
                isLogical(type) ? JSON.textNode(LocalDate.ofEpochDay(number).toString()) : JSON.numberNode(number);
            case Boolean truth -> JSON.booleanNode(truth);
            case ByteBuffer bytes -> JSON.binaryNode(bytes(bytes));
            case Collection<?> elements -> array(type, elements);
            case Map<?, ?> entries -> map(type, entries);
            case CharSequence text -> JSON.textNode(text.toString());
            case Enum<?> symbol -> JSON.textNode(symbol.name());
            case GenericEnumSymbol<?> symbol -> JSON.textNode(symbol.toString());
            case TemporalAccessor moment -> JSON.textNode(moment.toString());
            default -> throw new IllegalArgumentException("there is no JSON for a " + value.getClass() + " of " + type);
        };
    }

    private static ObjectNode named(IndexedRecord record) {
        var choice = JSON.objectNode();
        choice.set(record.getSchema().getName(), write(record));
        return choice;
    }

    private static JsonNode array(Schema type, Collection<?> elements) {
        var array = JSON.arrayNode();
        var elementType = only(type).getElementType();
        elements.forEach(element -> array.add(value(elementType, element)));
        return array;
    }

    private static JsonNode map(Schema type, Map<?, ?> entries) {
        var object = JSON.objectNode();
        var valueType = only(type).getValueType();
        entries.forEach((key, entry) -> object.set(key.toString(), value(valueType, entry)));
        return object;
    }

    /** The type itself, or the one that may be null. */
    private static Schema only(Schema type) {
        return type.isUnion()
                ? type.getTypes().stream()
                        .filter(branch -> branch.getType() != Schema.Type.NULL)
                        .findFirst()
                        .orElseThrow()
                : type;
    }

    private static boolean isLogical(Schema type) {
        return only(type).getLogicalType() != null;
    }

    private static boolean isChoice(Schema type) {
        return type.isUnion()
                && type.getTypes().stream()
                                .filter(branch -> branch.getType() != Schema.Type.NULL)
                                .count()
                        > 1;
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
