package org.pledgehub.connectors.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.generic.IndexedRecord;

/** Parts of a record as JSON: field names as in the contract, amounts whole numbers of fen, days and instants ISO 8601. */
final class RecordJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RecordJson() {}

    static JsonNode of(Object value) {
        return switch (value) {
            case IndexedRecord part -> object(part);
            case Collection<?> items -> {
                var array = JSON.arrayNode();
                items.forEach(item -> array.add(of(item)));
                yield array;
            }
            case Map<?, ?> entries -> {
                var object = JSON.objectNode();
                entries.forEach((key, entry) -> object.set(PostgresText.of(String.valueOf(key)), of(entry)));
                yield object;
            }
            case Long number -> JSON.numberNode(number);
            case Integer number -> JSON.numberNode(number);
            case Boolean flag -> JSON.booleanNode(flag);
            case CharSequence text -> JSON.textNode(PostgresText.of(text));
            case Enum<?> symbol -> JSON.textNode(symbol.name());
            case TemporalAccessor moment -> JSON.textNode(moment.toString());
            default -> throw new IllegalArgumentException("there is no JSON for a " + value.getClass());
        };
    }

    private static JsonNode object(IndexedRecord part) {
        var object = JSON.objectNode();
        for (var field : part.getSchema().getFields()) {
            var value = part.get(field.pos());
            object.set(field.name(), value == null ? JSON.nullNode() : of(value));
        }
        return object;
    }
}
