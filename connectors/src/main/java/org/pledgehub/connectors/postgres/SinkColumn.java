package org.pledgehub.connectors.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/**
 * One column for one field of a record.
 *
 * @param name the field's name in lower case with underscores
 * @param type its type in PostgreSQL
 * @param position place of the field in the record
 */
record SinkColumn(String name, String type, int position) {

    private static final String JSON = "jsonb";

    /** The column of a field. */
    static SinkColumn of(Schema.Field field) {
        return new SinkColumn(snakeCase(field.name()), type(withoutNull(field.schema())), field.pos());
    }

    private static String type(Schema schema) {
        if (schema.getLogicalType() instanceof LogicalTypes.Date) {
            return "date";
        }
        if (schema.getLogicalType() instanceof LogicalTypes.TimestampMillis) {
            return "timestamp with time zone";
        }
        return switch (schema.getType()) {
            case STRING, ENUM -> "text";
            case LONG -> "bigint";
            case INT -> "integer";
            case BOOLEAN -> "boolean";
            case RECORD, ARRAY, MAP, UNION -> JSON;
            case BYTES, FIXED, FLOAT, DOUBLE, NULL ->
                throw new IllegalArgumentException("the contract has no fields of type " + schema.getType());
        };
    }

    private static Schema withoutNull(Schema schema) {
        if (schema.getType() != Schema.Type.UNION) {
            return schema;
        }
        var others = schema.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .toList();
        return others.size() == 1 ? others.getFirst() : schema;
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** A field's value as the driver takes it. */
    @Nullable
    Object value(@Nullable Object value) throws SQLException {
        if (value == null) {
            return null;
        }
        if (type.equals(JSON)) {
            return json(RecordJson.of(value));
        }
        return switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> symbol -> symbol.name();
            case CharSequence text -> PostgresText.of(text);
            default -> value;
        };
    }

    private static PGobject json(JsonNode node) throws SQLException {
        var json = new PGobject();
        json.setType(JSON);
        json.setValue(node.toString());
        return json;
    }
}
