package org.pledgehub.connectors.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One table of a mapping file while it is read: every key asked for is noted, and {@link #end} reports those that
 * nobody asked for. A key of the wrong shape is reported and treated as absent.
 */
final class Section {

    private final Yaml.Table table;
    private final Faults faults;
    private final Set<String> known = new TreeSet<>();

    private Section(Yaml.Table table, Faults faults) {
        this.table = table;
        this.faults = faults;
    }

    /** The table as a section; empty (with a fault) where it is something else. */
    static Optional<Section> of(Yaml yaml, Faults faults) {
        if (yaml instanceof Yaml.Table table) {
            return Optional.of(new Section(table, faults));
        }
        faults.add(
                yaml.place(),
                MappingCode.SHAPE_WRONG,
                Map.of("expected", "keys and values, found " + yaml.kind(), "expectedZh", "键值"));
        return Optional.empty();
    }

    Place place() {
        return table.place();
    }

    Faults faults() {
        return faults;
    }

    boolean has(String key) {
        known.add(key);
        return table.entries().containsKey(key);
    }

    /** Place of a key's value, or of the section where the key is absent. */
    Place placeOf(String key) {
        var entry = table.entries().get(key);
        return entry == null ? place() : entry.value().place();
    }

    Optional<Yaml> value(String key) {
        known.add(key);
        return Optional.ofNullable(table.entries().get(key)).map(Yaml.Entry::value);
    }

    Optional<Yaml> required(String key) {
        var value = value(key);
        if (value.isEmpty()) {
            faults.add(place(), MappingCode.KEY_MISSING, Map.of("key", key));
        }
        return value;
    }

    Optional<Yaml.Text> text(String key) {
        return value(key).flatMap(this::asText);
    }

    Optional<Yaml.Text> requiredText(String key) {
        return required(key).flatMap(this::asText);
    }

    Optional<Section> section(String key) {
        return value(key).flatMap(value -> of(value, faults));
    }

    /** A list, or a single value as a list of one; empty where the key is absent. */
    List<Yaml> items(String key) {
        return value(key).map(Section::asItems).orElse(List.of());
    }

    /** The texts of a list or single value. */
    List<Yaml.Text> texts(String key) {
        var texts = new ArrayList<Yaml.Text>();
        items(key).forEach(item -> asText(item).ifPresent(texts::add));
        return texts;
    }

    /** All entries, for tables whose keys are the user's own names. */
    Map<String, Yaml.Entry> entries() {
        known.addAll(table.entries().keySet());
        return new LinkedHashMap<>(table.entries());
    }

    /** Reports every key that nobody asked for. */
    void end() {
        table.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                faults.add(
                        entry.place(), MappingCode.KEY_UNKNOWN, Map.of("key", key, "known", String.join(", ", known)));
            }
        });
    }

    static List<Yaml> asItems(Yaml value) {
        return value instanceof Yaml.Sequence sequence ? sequence.items() : List.of(value);
    }

    Optional<Yaml.Text> asText(Yaml value) {
        if (value instanceof Yaml.Text text) {
            return Optional.of(text);
        }
        faults.add(
                value.place(),
                MappingCode.SHAPE_WRONG,
                Map.of("expected", "a value, found " + value.kind(), "expectedZh", "单个值"));
        return Optional.empty();
    }
}
