package org.pledgehub.connectors.mapping;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;

/** Compiles the fields of an emit against the record they fill: every path, required field and type is checked here. */
final class PlanReader {

    private final ValueReader values;
    private final Faults faults;

    PlanReader(ValueReader values) {
        this.values = values;
        this.faults = values.scope().faults();
    }

    /** The plan of a record. */
    Plan.Part record(Schema schema, FieldTree.Branch tree, String path, Plan.Presence presence) {
        var slots = new ArrayList<Plan.Slot>();
        var presets = new ArrayList<Plan.Preset>();
        tree.children().forEach((name, node) -> {
            if (schema.getField(name) == null) {
                var known = schema.getFields().stream().map(Schema.Field::name).collect(Collectors.joining(", "));
                faults.add(
                        node.place(),
                        MappingCode.FIELD_UNKNOWN,
                        Map.of("record", schema.getName(), "found", name, "known", known));
            }
        });
        for (var field : schema.getFields()) {
            var node = tree.children().get(field.name());
            preset(field).ifPresent(value -> presets.add(new Plan.Preset(field.pos(), value)));
            if (node != null) {
                plan(field.schema(), node, joined(path, field.name()), whenBlank(field))
                        .ifPresent(plan -> slots.add(new Plan.Slot(field.pos(), plan)));
            } else if (!field.hasDefaultValue()) {
                faults.add(tree.place(), MappingCode.FIELD_MISSING, Map.of("path", joined(path, field.name())));
            }
        }
        return new Plan.Part(constructor(schema), slots, presets, presence);
    }

    /** The plan of a field or item; empty (with a fault) where it cannot be. */
    Optional<Plan> plan(Schema declared, FieldTree.Node node, String path, Plan.WhenBlank whenBlank) {
        var schema = withoutNull(declared);
        return switch (node) {
            case FieldTree.Value value ->
                switch (schema.getType()) {
                    case RECORD, ARRAY -> {
                        faults.add(value.place(), MappingCode.FIELD_NOT_A_VALUE, Map.of("path", path));
                        yield Optional.empty();
                    }
                    default -> LeafReader.read(values.read(value.yaml()), schema, path, whenBlank, faults);
                };
            case FieldTree.Branch branch ->
                switch (schema.getType()) {
                    case RECORD ->
                        Optional.of(record(
                                schema,
                                branch,
                                path,
                                whenBlank == Plan.WhenBlank.REJECT
                                        ? Plan.Presence.ALWAYS
                                        : Plan.Presence.WHERE_FILLED));
                    case ARRAY -> Optional.of(items(schema.getElementType(), branch, path));
                    default -> {
                        faults.add(branch.place(), MappingCode.FIELD_NO_RECORD, Map.of("path", path));
                        yield Optional.empty();
                    }
                };
        };
    }

    private Plan items(Schema element, FieldTree.Branch branch, String path) {
        var plans = new ArrayList<Plan>();
        branch.children().forEach((index, node) -> {
            if (index.equals(Integer.toString(plans.size()))) {
                plan(element, node, path + "[" + index + "]", Plan.WhenBlank.LEAVE_OUT)
                        .ifPresent(plans::add);
            } else {
                faults.add(
                        node.place(),
                        MappingCode.SETTING_WRONG,
                        Map.of("key", path, "found", "[" + index + "]", "known", "[" + plans.size() + "]"));
            }
        });
        return new Plan.Items(plans);
    }

    private static Plan.WhenBlank whenBlank(Schema.Field field) {
        return field.hasDefaultValue() ? Plan.WhenBlank.LEAVE_OUT : Plan.WhenBlank.REJECT;
    }

    private static Optional<Object> preset(Schema.Field field) {
        if (!field.hasDefaultValue()) {
            return Optional.empty();
        }
        Object value = SpecificData.get().getDefaultValue(field);
        return Optional.ofNullable(value instanceof CharSequence text ? text.toString() : value);
    }

    private static Schema withoutNull(Schema schema) {
        if (schema.getType() != Schema.Type.UNION) {
            return schema;
        }
        var branches = schema.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .toList();
        return branches.size() == 1 ? branches.getFirst() : schema;
    }

    static Constructor<? extends SpecificRecordBase> constructor(Schema schema) {
        try {
            return Class.forName(schema.getFullName())
                    .asSubclass(SpecificRecordBase.class)
                    .getConstructor();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no generated class for " + schema.getFullName(), e);
        }
    }

    private static String joined(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Names of the payloads of a role's event. */
    static List<Schema> payloads(Schema event) {
        return event.getField("payload").schema().getTypes();
    }
}
