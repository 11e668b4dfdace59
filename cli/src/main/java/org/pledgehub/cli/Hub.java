package org.pledgehub.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.pledgehub.cli.archive.ArchiveCommand;
import org.pledgehub.cli.calc.CalcCommand;
import org.pledgehub.cli.certify.CertifyCommand;
import org.pledgehub.cli.demo.DemoCommand;
import org.pledgehub.cli.duty.DutiesCommand;
import org.pledgehub.cli.http.HttpCommand;
import org.pledgehub.cli.ledger.LedgerCommand;
import org.pledgehub.cli.ledger.ReconcileCommand;
import org.pledgehub.cli.ledger.StatementCommand;
import org.pledgehub.cli.ops.CalendarsCommand;
import org.pledgehub.cli.ops.InstallCommand;
import org.pledgehub.cli.ops.PartiesCommand;
import org.pledgehub.cli.ops.RunCommand;
import org.pledgehub.cli.ops.SchemasCommand;
import org.pledgehub.cli.ops.StatusCommand;
import org.pledgehub.cli.ops.StrimziCommand;
import org.pledgehub.cli.party.PartyCommand;
import org.pledgehub.cli.replay.ReplayCommand;
import org.pledgehub.cli.rules.DueCommand;
import org.pledgehub.cli.rules.PoliciesCommand;
import org.pledgehub.cli.send.SendCommand;
import org.pledgehub.cli.send.TailCommand;
import org.pledgehub.cli.sheet.SheetCommand;
import org.pledgehub.cli.simulate.SimulateCommand;
import org.pledgehub.cli.text.Language;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.cli.text.UsageFailure;
import org.pledgehub.cli.validate.ValidateCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code hub} command: results go to standard output, everything else to standard error. */
@Command(
        name = "hub",
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        description = "Stream-processing hub for risk-compensation pools of IP-pledge loans.",
        subcommands = {
            DueCommand.class,
            DutiesCommand.class,
            CalcCommand.class,
            PoliciesCommand.class,
            ReplayCommand.class,
            InstallCommand.class,
            RunCommand.class,
            StatusCommand.class,
            PartiesCommand.class,
            PartyCommand.class,
            CalendarsCommand.class,
            SchemasCommand.class,
            StrimziCommand.class,
            DemoCommand.class,
            ValidateCommand.class,
            HttpCommand.class,
            CertifyCommand.class,
            SendCommand.class,
            TailCommand.class,
            LedgerCommand.class,
            StatementCommand.class,
            ReconcileCommand.class,
            ArchiveCommand.class,
            SheetCommand.class,
            SimulateCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            ExitCode.OK + ":done",
            ExitCode.FINDINGS + ":done, with findings (something was refused, differs, or is not finished in time)",
            ExitCode.USAGE + ":the command line cannot be understood",
            ExitCode.ENVIRONMENT + ":the machine lacks something (JDK, Maven, a free port, broker or registry)",
            ExitCode.INPUT_INVALID + ":an input is invalid (file, line, column, code)",
            ExitCode.OWN_FAULT + ":a fault in PledgeHub itself"
        })
public final class Hub implements Runnable {
    private static final Sentence NO_COMMAND = new Sentence("缺少命令。", "A command is missing.");

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            scope = ScopeType.INHERIT,
            description = "Language of messages. Default: that of the environment variable LANG.")
    private Language language = languageOf(System.getenv());

    private final Clock clock;

    /** A command that goes by this machine's clock. */
    public Hub() {
        this(Clock.systemUTC());
    }

    private Hub(Clock clock) {
        this.clock = clock;
    }

    /** The hub that a command, or a command of a command, belongs to. */
    public static Hub of(CommandSpec spec) {
        return (Hub) spec.root().userObject();
    }

    /** Runs one command and ends the JVM with its {@link ExitCode}. */
    public static void main(String[] args) {
        System.exit(run(utf8(System.out), utf8(System.err), args));
    }

    /** Runs one command without ending the JVM; returns its {@link ExitCode}. */
    static int run(PrintWriter results, PrintWriter messages, String... args) {
        return run(Clock.systemUTC(), results, messages, args);
    }

    /** The same at a time of one's own. */
    static int run(Clock clock, PrintWriter results, PrintWriter messages, String... args) {
        var exitCode = commandLine(new Hub(clock), results, messages).execute(args);
        results.flush();
        messages.flush();
        return exitCode;
    }

    /** Called when no subcommand is named. */
    @Override
    public void run() {
        throw new UsageFailure(spec, NO_COMMAND);
    }

    private static CommandLine commandLine(Hub hub, PrintWriter results, PrintWriter messages) {
        return new CommandLine(hub)
                .setOut(results)
                .setErr(messages)
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new UsageMistakes(hub))
                .setExecutionExceptionHandler(new Failures(hub));
    }

    /** The language chosen with {@code --lang}, else that of the environment. */
    public Language language() {
        return language;
    }

    /** What time it is; the only clock of all commands. */
    public Clock clock() {
        return clock;
    }

    private static Language languageOf(Map<String, String> environment) {
        return environment.getOrDefault("LANG", "").startsWith("zh") ? Language.ZH : Language.EN;
    }

    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
