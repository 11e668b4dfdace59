package org.pledgehub.streams.serde;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;

/** Schemas as the registry holds them: without the hints that the Java compiler of Avro adds for itself. */
public final class PublishedSchema {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JAVA_STRING = "avro.java.string";

    private PublishedSchema() {}

    /** JSON text of a schema, free of {@code avro.java.string}. */
    public static String textOf(Schema schema) {
        try {
            return JSON.writeValueAsString(cleaned(JSON.readTree(schema.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException("a schema prints as JSON", e);
        }
    }

    /** The schema that {@link #textOf} prints: what a reader of the registry gets back. */
    public static Schema of(Schema schema) {
        return new Schema.Parser().parse(textOf(schema));
    }

    private static JsonNode cleaned(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(JAVA_STRING);
            if (object.size() == 1 && object.path("type").isTextual()) {
                return object.get("type");
            }
            object.properties().forEach(field -> field.setValue(cleaned(field.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, cleaned(array.get(i)));
            }
        }
        return node;
    }
}
