package org.pledgehub.connectors.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The {@code fields} of an emit as a tree: {@code loan.bank} and {@code pledges[0].right.kind} become branches. */
final class FieldTree {

    /** What stands at one step of a path. */
    sealed interface Node {

        /** Where the mapping first names it. */
        Place place();
    }

    /** A value. */
    record Value(Place place, Yaml yaml) implements Node {}

    /** Fields inside a record, by name, or items of a list, by index. */
    record Branch(Place place, Map<String, Node> children) implements Node {}

    private final Faults faults;
    private final Branch root;

    private FieldTree(Place place, Faults faults) {
        this.faults = faults;
        this.root = new Branch(place, new LinkedHashMap<>());
    }

    static Branch of(Section fields) {
        var tree = new FieldTree(fields.place(), fields.faults());
        fields.entries().forEach(tree::add);
        return tree.root;
    }

    /** A tree without any field. */
    static Branch empty(Place place) {
        return new Branch(place, Map.of());
    }

    private void add(String path, Yaml.Entry entry) {
        var steps = List.of(path.replace("[", ".").replace("]", "").split("\\.", -1));
        var branch = root;
        for (var step : steps.subList(0, steps.size() - 1)) {
            var next =
                    branch.children().computeIfAbsent(step, name -> new Branch(entry.place(), new LinkedHashMap<>()));
            if (!(next instanceof Branch inner)) {
                twice(path, entry);
                return;
            }
            branch = inner;
        }
        if (branch.children().putIfAbsent(steps.getLast(), new Value(entry.place(), entry.value())) != null) {
            twice(path, entry);
        }
    }

    private void twice(String path, Yaml.Entry entry) {
        faults.add(entry.place(), MappingCode.FIELD_TWICE, Map.of("path", path));
    }
}
