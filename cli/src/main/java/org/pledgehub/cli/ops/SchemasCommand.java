package org.pledgehub.cli.ops;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.MissingCommand;
import org.pledgehub.cli.rules.RuleFiles;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.contract.ReferenceKeys;
import org.pledgehub.contract.ref.WriterSchema;
import org.pledgehub.streams.runtime.HubInstaller;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hub schemas}: writer schemas of senders. */
@Command(
        name = "schemas",
        mixinStandardHelpOptions = true,
        description = "Makes a sender's own schema known.",
        subcommands = SchemasCommand.Apply.class)
public final class SchemasCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Called when no subcommand is named. */
    @Override
    public void run() {
        throw MissingCommand.of(spec);
    }

    /** {@code hub schemas apply}: registers a schema under a party's subject and publishes it to the hub. */
    @Command(
            name = "apply",
            mixinStandardHelpOptions = true,
            description = "Registers a writer schema (.avsc) for a party's events and prints its registry id.")
    public static final class Apply implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private HubOptions options;

        @Option(names = "--party", paramLabel = "ID", required = true, description = "Party that writes with it.")
        private String party;

        @Parameters(paramLabel = "FILE", description = "Avro schema in JSON.")
        private Path file;

        @Override
        public Integer call() throws Exception {
            var schema = parse(RuleFiles.text(file));
            return options.attempt(() -> apply(schema));
        }

        private int apply(Schema schema) {
            try (var installer = HubInstaller.open(options.config())) {
                var catalog = installer.installedCatalog();
                String subject = catalog.events(party) + "-value";
                var reasons = installer.site().registry().incompatibilities(subject, schema);
                if (!reasons.isEmpty()) {
                    throw new InputFailure(
                            new Sentence("模式与该主题已有版本不兼容：", "The schema does not fit the subject's versions: ")
                                    .with(reasons));
                }
                int id = installer.site().registry().register(subject, schema);
                installer
                        .site()
                        .publish(
                                catalog,
                                catalog.schemas(),
                                Map.of(ReferenceKeys.schema(id), new WriterSchema(id, schema.toString())));
                spec.commandLine().getOut().println(id);
                return ExitCode.OK;
            }
        }

        private Schema parse(String text) {
            try {
                return new Schema.Parser().parse(text);
            } catch (SchemaParseException e) {
                throw new InputFailure(new Sentence(file + ": 不是 Avro 模式：", file + ": no Avro schema: ")
                        .with(String.valueOf(e.getMessage())));
            }
        }
    }
}
