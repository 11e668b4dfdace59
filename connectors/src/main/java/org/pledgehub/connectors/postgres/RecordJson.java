package org.pledgehub.connectors.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.generic.IndexedRecord;

/** Parts of a record as JSON: field names as in the contract, amounts whole numbers of fen, days and instants ISO 8601. */
final class RecordJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RecordJson() {}

    static JsonNode of(Object value) {
        if (value instanceof IndexedRecord part) {
            return object(part);
        }
        if (value instanceof Collection<?> items) {
            var array = JSON.arrayNode();
            items.forEach(item -> array.add(of(item)));
            return array;
        }
        if (value instanceof Map<?, ?> entries) {
            var object = JSON.objectNode();
            entries.forEach((key, entry) -> object.set(String.valueOf(key), of(entry)));
            return object;
        }
        if (value instanceof Long number) {
            return JSON.numberNode(number);
        }
        if (value instanceof Integer number) {
            return JSON.numberNode(number);
        }
        return value instanceof Boolean flag ? JSON.booleanNode(flag) : JSON.textNode(value.toString());
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
