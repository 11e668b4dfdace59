package org.pledgehub.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts values into a JSON object; what is absent is left out. */
final class JsonTree {
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    JsonTree put(String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Long number -> node.put(name, number);
            case Integer number -> node.put(name, number);
            case Boolean truth -> node.put(name, truth);
            case CharSequence text -> node.put(name, text.toString());
            case Enum<?> word -> node.put(name, word.name());
            case TemporalAccessor day -> node.put(name, day.toString());
            default -> throw new IllegalArgumentException("there is no JSON for " + name + ", a " + value.getClass());
        }
        return this;
    }

    JsonTree put(String name, ObjectNode child) {
        node.set(name, child);
        return this;
    }

    JsonTree put(String name, ArrayNode children) {
        node.set(name, children);
        return this;
    }

    JsonTree putAll(String name, Collection<?> values) {
        var array = node.putArray(name);
        values.forEach(value -> array.add(value.toString()));
        return this;
    }

    /** A map with its keys sorted. */
    JsonTree putMap(String name, Map<String, ?> values) {
        var child = new JsonTree();
        new TreeMap<String, Object>(values).forEach((key, value) -> child.put(key, value));
        return put(name, child.node());
    }

    ObjectNode node() {
        return node;
    }
}
