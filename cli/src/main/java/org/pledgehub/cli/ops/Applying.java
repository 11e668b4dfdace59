package org.pledgehub.cli.ops;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.Hub;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.policies.yaml.Reading;
import org.pledgehub.streams.install.InstallStep;
import org.pledgehub.streams.install.Setup;
import org.pledgehub.streams.runtime.HubInstaller;
import picocli.CommandLine.Model.CommandSpec;

/** What the {@code apply} commands have in common: a setup is read, written, and counted. */
final class Applying {

    private static final Sentence WRITTEN = new Sentence("已写入的参考数据条数：", "References written: ");

    private Applying() {}

    /**
     * What is told of a setup.
     *
     * @param steps hears of each step that was carried out
     * @param sum what is said in the end
     */
    record Telling(Consumer<InstallStep> steps, Supplier<List<Sentence>> sum) {}

    /** Writes a setup to the installation, and tells each step and how much of it was new. */
    static int apply(HubOptions options, Setup setup, CommandSpec spec) throws Exception {
        return apply(options, setup, spec, installer -> new Telling(eachStep(spec), List::of));
    }

    /** Writes a setup to the installation, and tells what the command says and how much of it was new. */
    static int apply(HubOptions options, Setup setup, CommandSpec spec, Function<HubInstaller, Telling> told)
            throws Exception {
        return options.attempt(() -> {
            var language = Hub.of(spec).language();
            try (var installer = HubInstaller.open(options.config())) {
                var telling = told.apply(installer);
                int written = installer.apply(setup, telling.steps());
                telling.sum().get().forEach(line -> spec.commandLine().getOut().println(line.in(language)));
                spec.commandLine().getErr().println(WRITTEN.with(written).in(language));
                return ExitCode.OK;
            }
        });
    }

    /** Prints every step. */
    static Consumer<InstallStep> eachStep(CommandSpec spec) {
        return step -> spec.commandLine().getOut().println(step.line());
    }

    /** What a file says; every mistake is told where there is one. */
    static <T> T loaded(Reading<T> reading) {
        return switch (reading) {
            case Reading.Loaded<T>(var value) -> value;
            case Reading.Faulty<T>(var faults) -> {
                var lines =
                        faults.stream().map(fault -> fault.text()).collect(Collectors.joining(System.lineSeparator()));
                throw new InputFailure(new Sentence(lines, lines));
            }
        };
    }
}
