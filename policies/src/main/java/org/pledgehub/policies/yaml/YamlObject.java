package org.pledgehub.policies.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Fields of a YAML file, to be read one by one. Mistakes are noted in the file's log and answered with stand-ins, so that
 * reading goes on and finds them all. At the end the fields that nobody asked for are noted too.
 */
public final class YamlObject {

    private static final String ARTICLE = "article";

    private final Node node;
    private final String what;
    private final FaultLog log;
    private final String outerArticle;
    private final Map<String, NodeTuple> fields = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final List<YamlObject> inner = new ArrayList<>();
    private final Presence presence;

    private enum Presence {
        THERE,
        MISSING
    }

    private YamlObject(Node node, String what, YamlObject outer) {
        this.node = node;
        this.what = what;
        this.log = outer.log;
        this.outerArticle = outer.article();
        this.presence = Presence.MISSING;
    }

    private YamlObject(Node node, String what, FaultLog log, String outerArticle) {
        this.node = node;
        this.what = what;
        this.log = log;
        this.outerArticle = outerArticle;
        this.presence = Presence.THERE;
    }

    static YamlObject of(Node node, String what, FaultLog log) {
        return of(node, what, log, "");
    }

    private static YamlObject of(Node node, String what, FaultLog log, String outerArticle) {
        var object = new YamlObject(node, what, log, outerArticle);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(object::addField);
        } else {
            object.note(node, FaultCode.NOT_AN_OBJECT, what);
        }
        return object;
    }

    private void addField(NodeTuple field) {
        if (!(field.getKeyNode() instanceof ScalarNode key)) {
            note(field.getKeyNode(), FaultCode.NOT_A_VALUE, what);
        } else if (fields.putIfAbsent(key.getValue(), field) != null) {
            note(key, FaultCode.FIELD_TWICE, key.getValue());
        }
    }

    /** Article that the fields here quote, or else those around them. */
    private String article() {
        return node instanceof MappingNode mapping ? articleOf(mapping).orElse(outerArticle) : outerArticle;
    }

    private static Optional<String> articleOf(MappingNode parameter) {
        return parameter.getValue().stream()
                .filter(field -> field.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(ARTICLE))
                .flatMap(field -> field.getValueNode() instanceof ScalarNode quoted
                        ? Stream.of(quoted.getValue())
                        : Stream.empty())
                .findFirst();
    }

    private void note(Node at, FaultCode code, String subject) {
        log.add(at, code, subject, article());
    }

    /** True where the field is there. */
    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** A single value that must be there. */
    public <T> T value(String field, Scalar<T> scalar) {
        return required(field).map(found -> scalar(found, field, scalar)).orElse(scalar.standIn());
    }

    /** A single value that may be absent. */
    public <T> Optional<T> optionalValue(String field, Scalar<T> scalar) {
        return find(field).map(found -> scalar(found, field, scalar));
    }

    /** A list of single values, each once; it must be there. */
    public <T extends Comparable<? super T>> SortedSet<T> values(String field, Scalar<T> scalar) {
        var values = new TreeSet<T>();
        each(field, scalar, (value, place) -> {
            if (!values.add(value)) {
                place.fault(FaultCode.VALUE_TWICE, String.valueOf(value));
            }
        });
        return values;
    }

    /** Hands on every readable value of a list, with its place; the list must be there. */
    public <T> void each(String field, Scalar<T> scalar, BiConsumer<T, Place> take) {
        for (var item : items(field)) {
            read(item, field, scalar).ifPresent(value -> take.accept(value, (code, text) -> note(item, code, text)));
        }
    }

    /** A place in the file at which a mistake can be noted. */
    @FunctionalInterface
    public interface Place {

        /** Notes a mistake. */
        void fault(FaultCode code, String subject);
    }

    /** Fields within a field that must be there. */
    public YamlObject object(String field) {
        return required(field).map(found -> inner(found, field)).orElseGet(() -> new YamlObject(node, field, this));
    }

    /** Fields within a field that may be absent. */
    public Optional<YamlObject> optionalObject(String field) {
        return find(field).map(found -> inner(found, field));
    }

    /** A list of objects; empty where the field is absent. */
    public List<YamlObject> objects(String field) {
        if (!has(field)) {
            return List.of();
        }
        return items(field).stream().map(item -> inner(item, field)).toList();
    }

    /** Names of the fields, in order; they count as asked for. */
    public List<String> names() {
        asked.addAll(fields.keySet());
        return List.copyOf(fields.keySet());
    }

    /** Notes a mistake at a field, or at the object where the field is absent. */
    public void fault(String field, FaultCode code, String subject) {
        var tuple = fields.get(field);
        if (tuple == null) {
            note(node, code, subject);
        } else if (tuple.getValueNode() instanceof MappingNode inside) {
            log.add(inside, code, subject, articleOf(inside).orElse(article()));
        } else {
            note(tuple.getValueNode(), code, subject);
        }
    }

    /** How many mistakes the whole file has so far: what is compared with one another must have been read well. */
    public int mistakes() {
        return log.faults().size();
    }

    /** Notes a mistake of the object as a whole. */
    public void fault(FaultCode code, String subject) {
        note(node, code, subject);
    }

    /** Notes every field that was not asked for, here and within. */
    void close() {
        inner.forEach(YamlObject::close);
        fields.forEach((name, field) -> {
            if (!asked.contains(name)) {
                note(field.getKeyNode(), FaultCode.FIELD_UNKNOWN, name);
            }
        });
    }

    private List<Node> items(String field) {
        var found = required(field);
        if (found.isEmpty()) {
            return List.of();
        }
        if (found.get() instanceof SequenceNode list) {
            return List.copyOf(list.getValue());
        }
        note(found.get(), FaultCode.NOT_A_LIST, field);
        return List.of();
    }

    private <T> T scalar(Node found, String field, Scalar<T> scalar) {
        return read(found, field, scalar).orElse(scalar.standIn());
    }

    private <T> Optional<T> read(Node found, String field, Scalar<T> scalar) {
        if (!(found instanceof ScalarNode single)) {
            note(found, FaultCode.NOT_A_VALUE, field);
            return Optional.empty();
        }
        var value = scalar.parse().apply(single.getValue());
        if (value.isEmpty()) {
            note(found, scalar.code(), describe(field, single.getValue(), scalar));
        }
        return value;
    }

    private static String describe(String field, String text, Scalar<?> scalar) {
        var allowed = new ArrayList<String>();
        if (scalar.standIn() instanceof Enum<?> word) {
            Arrays.stream(word.getDeclaringClass().getEnumConstants()).forEach(each -> allowed.add(each.name()));
        }
        return field + " = " + text + (allowed.isEmpty() ? "" : " " + allowed);
    }

    private Optional<Node> required(String field) {
        var found = find(field);
        if (found.isEmpty() && presence == Presence.THERE && node instanceof MappingNode) {
            note(node, FaultCode.FIELD_MISSING, field);
        }
        return found;
    }

    private Optional<Node> find(String field) {
        asked.add(field);
        return Optional.ofNullable(fields.get(field)).map(NodeTuple::getValueNode);
    }

    private YamlObject inner(Node found, String field) {
        var object = of(found, field, log, article());
        inner.add(object);
        return object;
    }
}
