package org.pledgehub.connectors.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML document whose every part knows its place. Scalars stay texts: a mapping has no use for YAML's own types. */
sealed interface Yaml {

    /** Where it starts. */
    Place place();

    /** What it is, for a fault text. */
    String kind();

    /** A single value; empty where nothing is written. */
    record Text(Place place, String text) implements Yaml {
        @Override
        public String kind() {
            return "a value";
        }
    }

    /** A list. */
    record Sequence(Place place, List<Yaml> items) implements Yaml {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys and values, in the order of the file. */
    record Table(Place place, Map<String, Entry> entries) implements Yaml {
        @Override
        public String kind() {
            return "keys and values";
        }
    }

    /** One entry of a table; its place is that of the key. */
    record Entry(Place place, Yaml value) {}

    /** Reads one document; empty (with a fault) where it is no YAML. */
    static Optional<Yaml> read(String file, String content, Faults faults) {
        var settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setAllowDuplicateKeys(true)
                .build();
        var start = new Place(file, 1, 1);
        try {
            var root = new Compose(settings).composeString(content);
            if (root.isEmpty()) {
                faults.add(start, MappingCode.YAML_UNREADABLE, Map.of("why", "the file is empty"));
            }
            return root.map(node -> of(file, node, faults));
        } catch (MarkedYamlEngineException e) {
            faults.add(
                    e.getProblemMark().map(mark -> place(file, mark)).orElse(start),
                    MappingCode.YAML_UNREADABLE,
                    Map.of("why", e.getProblem()));
        } catch (YamlEngineException e) {
            faults.add(start, MappingCode.YAML_UNREADABLE, Map.of("why", String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    private static Yaml of(String file, Node node, Faults faults) {
        var place = node.getStartMark().map(mark -> place(file, mark)).orElse(new Place(file, 1, 1));
        return switch (node) {
            case MappingNode mapping -> table(file, place, mapping, faults);
            case SequenceNode sequence -> {
                var items = new ArrayList<Yaml>();
                sequence.getValue().forEach(item -> items.add(of(file, item, faults)));
                yield new Sequence(place, items);
            }
            case ScalarNode scalar -> new Text(place, scalar.getValue());
            default -> {
                faults.add(
                        place, MappingCode.YAML_UNREADABLE, Map.of("why", "a node of the kind " + node.getNodeType()));
                yield new Text(place, "");
            }
        };
    }

    private static Table table(String file, Place place, MappingNode node, Faults faults) {
        var entries = new LinkedHashMap<String, Entry>();
        for (NodeTuple tuple : node.getValue()) {
            var keyPlace = tuple.getKeyNode()
                    .getStartMark()
                    .map(mark -> place(file, mark))
                    .orElse(place);
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                faults.add(keyPlace, MappingCode.SHAPE_WRONG, Map.of("expected", "a key", "expectedZh", "键"));
                continue;
            }
            var entry = new Entry(keyPlace, of(file, tuple.getValueNode(), faults));
            if (entries.putIfAbsent(key.getValue(), entry) != null) {
                faults.add(keyPlace, MappingCode.KEY_TWICE, Map.of("key", key.getValue()));
            }
        }
        return new Table(place, entries);
    }

    private static Place place(String file, Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
