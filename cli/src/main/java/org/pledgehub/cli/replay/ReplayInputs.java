package org.pledgehub.cli.replay;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.connectors.mapping.Mapping;
import org.pledgehub.connectors.mapping.MappingFault;
import org.pledgehub.connectors.mapping.MappingReader;
import org.pledgehub.connectors.mapping.MappingRejected;
import org.pledgehub.connectors.mapping.MappingRun;

/**
 * Mappings and files of a replay, checked before anything is started or sent.
 *
 * @param mappings the mappings
 * @param run the files under them
 */
public record ReplayInputs(List<Mapping> mappings, MappingRun run) {
    /** Keeps its own copy. */
    public ReplayInputs {
        mappings = List.copyOf(mappings);
    }

    /**
     * Reads the mappings and looks at the files.
     *
     * @throws InputFailure with every fault, each with file, line, column and code
     */
    public static ReplayInputs of(List<Path> mappings, List<Path> files) {
        try {
            var read = MappingReader.read(mappings);
            return new ReplayInputs(read, MappingRun.of(read, files));
        } catch (MappingRejected rejected) {
            throw new InputFailure(new Sentence(
                    lines(rejected, fault -> fault.wording().zh()),
                    lines(rejected, fault -> fault.wording().en())));
        }
    }

    private static String lines(MappingRejected rejected, Function<MappingFault, String> text) {
        return rejected.faults().stream()
                .map(fault -> fault.place() + " " + fault.code() + " " + text.apply(fault))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
