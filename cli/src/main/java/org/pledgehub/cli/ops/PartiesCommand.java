package org.pledgehub.cli.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pledgehub.cli.Hub;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Language;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.streams.install.SetupReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
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

    @ParentCommand
    private Hub hub;

    /** Called when no subcommand is named. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing: apply.");
    }

    Language language() {
        return hub.language();
    }

    /** {@code hub parties apply}: creates a party's topics and registers it; a running intake takes it up by itself. */
    @Command(
            name = "apply",
            mixinStandardHelpOptions = true,
            description = "Registers the parties, pools and policies of a setup file; a running hub takes them up.")
    public static final class Apply implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @ParentCommand
        private PartiesCommand parties;

        @Mixin
        private HubOptions options;

        @Parameters(paramLabel = "FILE", description = "Setup file with parties, pools, policies.")
        private Path file;

        @Override
        public Integer call() throws Exception {
            try {
                var setup = Applying.loaded(SetupReader.read(file));
                return Applying.apply(options, setup, spec, parties.language());
            } catch (IOException unreadable) {
                throw new InputFailure(new Sentence(
                                "无法读取文件，请检查路径、权限和 UTF-8 编码：",
                                "The file cannot be read; check path, permissions and UTF-8: ")
                        .with(file));
            }
        }
    }
}
