package org.pledgehub.policies.yaml;

import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one YAML text into one value. */
public final class YamlFile {

    private YamlFile() {}

    /**
     * Reads the text's fields. Every field must be read: one that is not asked for is a mistake of the file.
     *
     * @param name of the file, for messages
     * @param yaml its text
     * @param read takes the fields; must go on after a mistake, with the fallbacks that it is given
     */
    public static <T> Reading<T> read(String name, String yaml, Function<YamlObject, T> read) {
        var log = new FaultLog(name);
        var root = compose(name, yaml, log);
        if (root.isEmpty()) {
            return new Reading.Faulty<>(log.faults());
        }
        var object = YamlObject.of(root.get(), name, log);
        var value = read.apply(object);
        object.close();
        return log.faults().isEmpty() ? new Reading.Loaded<>(value) : new Reading.Faulty<>(log.faults());
    }

    private static Optional<Node> compose(String name, String yaml, FaultLog log) {
        var settings = LoadSettings.builder().setLabel(name).build();
        try {
            var root = new Compose(settings).composeString(yaml);
            if (root.isEmpty()) {
                log.add(Optional.empty(), FaultCode.FILE_EMPTY, name);
            }
            return root;
        } catch (MarkedYamlEngineException broken) {
            log.add(broken.getProblemMark(), FaultCode.YAML_SYNTAX, broken.getProblem());
        } catch (YamlEngineException broken) {
            log.add(Optional.empty(), FaultCode.YAML_SYNTAX, firstLine(broken));
        }
        return Optional.empty();
    }

    private static String firstLine(YamlEngineException broken) {
        return String.valueOf(broken.getMessage()).lines().findFirst().orElse("?");
    }
}
