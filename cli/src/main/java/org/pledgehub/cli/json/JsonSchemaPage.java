package org.pledgehub.cli.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema (draft 2020-12) of a record of the contract as JSON: of what {@link RecordReader} reads, or of what
 * {@link RecordWriter} writes. A choice between records is an object with the record's name as its only key; records are defined once,
 * under their own names.
 */
public final class JsonSchemaPage {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private final ObjectNode definitions = JSON.objectNode();
    private final Side side;

    private JsonSchemaPage(Side side) {
        this.side = side;
    }

    /** From which side a record is looked at. */
    private enum Side {
        /** What people write: a field with a default may be absent, none may be unknown. */
        READ,
        /** What the hub has written: only a field without a value is absent, and a later contract may add fields. */
        WRITTEN
    }

    /** The schema of one record type as {@link RecordReader} reads it. */
    public static ObjectNode of(Schema record) {
        return new JsonSchemaPage(Side.READ).schema(record);
    }

    /** The schema of one record type as {@link RecordWriter} writes it; a reader of it stands fields that a later contract adds. */
    public static ObjectNode ofWritten(Schema record) {
        return new JsonSchemaPage(Side.WRITTEN).schema(record);
    }

    private ObjectNode schema(Schema record) {
        define(record);
        var schema = JSON.objectNode();
        schema.put("$schema", DRAFT);
        schema.put("title", record.getFullName());
        schema.put("$ref", reference(record));
        schema.set("$defs", definitions);
        return schema;
    }

    private void define(Schema record) {
        if (definitions.has(record.getName())) {
            return;
        }
        var definition = JSON.objectNode().put("type", "object");
        // The place is taken before the fields are looked at, so that a record may hold itself.
        definitions.set(record.getName(), definition);
        describe(definition, record.getDoc());
        if (side == Side.READ) {
            definition.put("additionalProperties", Boolean.FALSE);
        }
        var properties = definition.putObject("properties");
        var required = definition.putArray("required");
        for (var field : record.getFields()) {
            var value = value(field.schema());
            describe(value, field.doc());
            properties.set(field.name(), value);
            if (isRequired(field)) {
                required.add(field.name());
            }
        }
    }

    private boolean isRequired(Schema.Field field) {
        return switch (side) {
            case READ -> !field.hasDefaultValue();
            case WRITTEN -> !field.schema().isNullable();
        };
    }

    private ObjectNode value(Schema type) {
        return switch (type.getType()) {
            case RECORD -> {
                define(type);
                yield JSON.objectNode().put("$ref", reference(type));
            }
            case UNION -> union(type);
            case ENUM -> {
                var symbols = JSON.objectNode().put("type", "string");
                type.getEnumSymbols().forEach(symbols.withArray("enum")::add);
                yield symbols;
            }
            case ARRAY -> {
                var array = JSON.objectNode().put("type", "array");
                array.set("items", value(type.getElementType()));
                yield array;
            }
            case MAP -> {
                var map = JSON.objectNode().put("type", "object");
                map.set("additionalProperties", value(type.getValueType()));
                yield map;
            }
            case INT -> type.getLogicalType() instanceof LogicalTypes.Date ? text("date") : whole("int32");
            case LONG -> type.getLogicalType() == null ? whole("int64") : text("date-time");
            case STRING -> JSON.objectNode().put("type", "string");
            case BOOLEAN -> JSON.objectNode().put("type", "boolean");
            case BYTES -> JSON.objectNode().put("type", "string").put("contentEncoding", "base64");
            case NULL, FLOAT, DOUBLE, FIXED -> throw new IllegalStateException("not in the contract: " + type);
        };
    }

    private ObjectNode union(Schema type) {
        var branches = type.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .toList();
        var value = branches.size() == 1 ? value(branches.getFirst()) : choice(branches);
        if (!type.isNullable() || side == Side.WRITTEN) {
            return value;
        }
        var nullable = JSON.objectNode();
        nullable.putArray("anyOf").add(value).addObject().put("type", "null");
        return nullable;
    }

    private ObjectNode choice(List<Schema> branches) {
        var choice = JSON.objectNode();
        var kinds = choice.putArray("oneOf");
        for (var branch : branches) {
            var kind = kinds.addObject().put("type", "object");
            kind.put("additionalProperties", Boolean.FALSE);
            kind.putArray("required").add(branch.getName());
            kind.putObject("properties").set(branch.getName(), value(branch));
        }
        return choice;
    }

    private static ObjectNode text(String format) {
        return JSON.objectNode().put("type", "string").put("format", format);
    }

    private static ObjectNode whole(String format) {
        return JSON.objectNode().put("type", "integer").put("format", format);
    }

    private static String reference(Schema record) {
        return "#/$defs/" + record.getName();
    }

    private static void describe(ObjectNode node, @Nullable String doc) {
        if (doc != null) {
            node.put("description", doc);
        }
    }
}
