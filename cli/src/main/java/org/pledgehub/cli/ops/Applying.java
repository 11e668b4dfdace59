package org.pledgehub.cli.ops;

import java.io.PrintWriter;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.Hub;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.policies.yaml.Reading;
import org.pledgehub.streams.install.Setup;
import org.pledgehub.streams.runtime.HubInstaller;
import picocli.CommandLine.Model.CommandSpec;

/** What the {@code apply} commands have in common: a setup is read, written, and counted. */
final class Applying {

    private static final Sentence WRITTEN = new Sentence("已写入的参考数据条数：", "References written: ");

    private Applying() {}

    /** Writes a setup to the installation and tells how much of it was new. */
    static int apply(HubOptions options, Setup setup, CommandSpec spec) throws Exception {
        return options.attempt(() -> {
            PrintWriter out = spec.commandLine().getOut();
            try (var installer = HubInstaller.open(options.config())) {
                int written = installer.apply(setup, step -> out.println(step.line()));
                sayWritten(written, spec);
                return ExitCode.OK;
            }
        });
    }

    /** Tells how many references were new. */
    static void sayWritten(int references, CommandSpec spec) {
        spec.commandLine()
                .getErr()
                .println(WRITTEN.with(references).in(Hub.of(spec).language()));
    }

    /** What a file says; every mistake is told where there is one. */
    static <T> T loaded(Reading<T> reading) {
        return switch (reading) {
            case Reading.Loaded<T>(var value) -> value;
            case Reading.Faulty<T>(var faults) -> {
                var lines = faults.stream()
                        .map(fault -> fault.text())
                        .collect(java.util.stream.Collectors.joining(System.lineSeparator()));
                throw new InputFailure(new Sentence(lines, lines));
            }
        };
    }
}
