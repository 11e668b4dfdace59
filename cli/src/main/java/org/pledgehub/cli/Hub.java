package org.pledgehub.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code hub} command: results go to standard output, everything else to standard error. */
@Command(
        name = "hub",
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        description = "Stream-processing hub for risk-compensation pools of IP-pledge loans.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            ExitCode.OK + ":done",
            ExitCode.REFUSED + ":done, and the answer is no (a check failed, an input was refused)",
            ExitCode.USAGE + ":the command line cannot be understood",
            ExitCode.PREREQUISITE_MISSING + ":something must be installed first (JDK, Maven, a free port)",
            ExitCode.UNREACHABLE + ":a service the command needs does not answer",
            ExitCode.OWN_FAULT + ":a fault in PledgeHub itself"
        })
public final class Hub implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Runs one command and ends the JVM with its {@link ExitCode}. */
    public static void main(String[] args) {
        System.exit(run(utf8(System.out), utf8(System.err), args));
    }

    /** Runs one command without ending the JVM; returns its {@link ExitCode}. */
    static int run(PrintWriter results, PrintWriter messages, String... args) {
        var exitCode = commandLine(results, messages).execute(args);
        results.flush();
        messages.flush();
        return exitCode;
    }

    /** Called when no subcommand is named. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }

    private static CommandLine commandLine(PrintWriter results, PrintWriter messages) {
        return new CommandLine(new Hub())
                .setOut(results)
                .setErr(messages)
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExitCodeExceptionMapper(Hub::exitCodeOf);
    }

    private static int exitCodeOf(Throwable failure) {
        return failure instanceof ParameterException ? ExitCode.USAGE : ExitCode.OWN_FAULT;
    }

    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
