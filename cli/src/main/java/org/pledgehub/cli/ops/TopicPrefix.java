package org.pledgehub.cli.ops;

import java.util.function.Supplier;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.TopicSizing;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** First word of all topics, for commands that ask no installation. */
public final class TopicPrefix {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--topic-prefix",
            paramLabel = "WORD",
            defaultValue = TopicCatalog.DEFAULT_PREFIX,
            description = "First word of all topics. Default: ${DEFAULT-VALUE}.")
    private String prefix = "";

    /**
     * The topics under that prefix.
     *
     * @throws ParameterException where prefix or widths cannot be used
     */
    public TopicCatalog catalog(Supplier<TopicSizing> sizing) {
        try {
            return TopicCatalog.of(prefix, sizing.get());
        } catch (IllegalArgumentException unusable) {
            throw new ParameterException(command.commandLine(), String.valueOf(unusable.getMessage()));
        }
    }
}
