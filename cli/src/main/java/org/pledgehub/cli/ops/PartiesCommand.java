package org.pledgehub.cli.ops;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.pledgehub.cli.MissingCommand;
import org.pledgehub.streams.install.InstallStep;
import org.pledgehub.streams.install.Setup;
import org.pledgehub.streams.runtime.HubInstaller;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hub parties}: who takes part. */
@Command(
        name = "parties",
        mixinStandardHelpOptions = true,
        description = "Registers parties and pools.",
        subcommands = PartiesCommand.Apply.class)
public final class PartiesCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Called when no subcommand is named. */
    @Override
    public void run() {
        throw MissingCommand.of(spec);
    }

    /** {@code hub parties apply}: creates a party's topics and registers it; a running intake takes it up by itself. */
    @Command(
            name = "apply",
            mixinStandardHelpOptions = true,
            description = "Registers the parties, pools and policies of a setup file; a running hub takes them up.")
    public static final class Apply implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private HubOptions options;

        @Option(names = "--verbose", description = "Print every step too: topics, schemas, read positions.")
        private boolean verbose;

        @Parameters(paramLabel = "FILE", description = "Setup file with parties, pools, policies.")
        private Path file;

        @Override
        public Integer call() throws Exception {
            var setup = SetupFile.read(file);
            return Applying.apply(options, setup, spec, installer -> telling(installer, setup));
        }

        private Applying.Telling telling(HubInstaller installer, Setup setup) {
            var catalog = installer.installedCatalog();
            var summary = new SetupSummary(
                    catalog, installer.site().parties(catalog), installer.site().pools(catalog));
            Consumer<InstallStep> heard = summary::heard;
            return new Applying.Telling(
                    verbose ? heard.andThen(Applying.eachStep(spec)) : heard, () -> summary.lines(setup));
        }
    }
}
