package org.pledgehub.cli.asyncapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/** Records and enumerations of the contract that records lead to. */
final class NamedTypes {

    private final Map<String, Schema> found = new LinkedHashMap<>();

    private NamedTypes() {}

    /** The types themselves and all they name, sorted by name; each once. */
    static List<Schema> reachableFrom(Collection<Schema> records) {
        var types = new NamedTypes();
        records.forEach(types::visit);
        var sorted = new ArrayList<>(types.found.values());
        sorted.sort(Comparator.comparing(Schema::getName));
        return sorted;
    }

    private void visit(Schema type) {
        switch (type.getType()) {
            case RECORD -> {
                if (found.putIfAbsent(type.getFullName(), type) == null) {
                    type.getFields().forEach(field -> visit(field.schema()));
                }
            }
            case ENUM -> found.putIfAbsent(type.getFullName(), type);
            case ARRAY -> visit(type.getElementType());
            case MAP -> visit(type.getValueType());
            case UNION -> type.getTypes().forEach(this::visit);
            case INT, LONG, STRING, BOOLEAN, BYTES, NULL, FLOAT, DOUBLE, FIXED -> {
                // Has no name of its own.
            }
        }
    }
}
