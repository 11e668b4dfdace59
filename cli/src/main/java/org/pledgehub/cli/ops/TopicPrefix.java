package org.pledgehub.cli.ops;

import java.util.function.Supplier;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.cli.text.UsageFailure;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.TopicSizing;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** First word of all topics, for commands that ask no installation. */
public final class TopicPrefix {

    private static final Sentence NO_PREFIX = new Sentence(
            "--topic-prefix 应为 1 至 31 个小写字母、数字或连字符，不以连字符开头。",
            "--topic-prefix must be 1 to 31 of a-z, 0-9 and hyphens, and not begin with a hyphen.");
    private static final Sentence TOO_NARROW =
            new Sentence("分区数和副本数至少为 1。", "Numbers of partitions and copies must be at least 1.");

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
     * @throws UsageFailure where prefix or widths cannot be used
     */
    public TopicCatalog catalog(Supplier<TopicSizing> sizing) {
        var widths = orUsageFailure(sizing, TOO_NARROW);
        return orUsageFailure(() -> TopicCatalog.of(prefix, widths), NO_PREFIX);
    }

    private <T> T orUsageFailure(Supplier<T> made, Sentence otherwise) {
        try {
            return made.get();
        } catch (IllegalArgumentException unusable) {
            throw new UsageFailure(command, otherwise);
        }
    }
}
