package org.pledgehub.cli.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.Hub;
import org.pledgehub.cli.ops.Attempt;
import org.pledgehub.cli.ops.HubOptions;
import org.pledgehub.cli.ops.SetupFile;
import org.pledgehub.cli.rules.DayConverter;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.cli.text.UsageFailure;
import org.pledgehub.connectors.mapping.FileTotals;
import org.pledgehub.connectors.mapping.MappedEvent;
import org.pledgehub.connectors.mapping.RowReject;
import org.pledgehub.connectors.mapping.RowSink;
import org.pledgehub.streams.install.Setup;
import org.pledgehub.streams.serde.AvroBytes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hub replay}: delimited files through mappings into a hub, and what the hub knows then as a report. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Maps delimited files to events and sends them to a hub, or to one of its own.",
            "Without --bootstrap-servers (or --config) it starts a hub, waits until everything is answered, writes the",
            "report and ends.",
            "The format of a mapping is in docs/mappings.md."
        })
public final class ReplayCommand implements Callable<Integer> {

    private static final Sentence STARTING = new Sentence("正在启动临时枢纽 …", "Starting a hub of its own …");
    private static final Sentence WAITING =
            new Sentence("等待枢纽答复全部事件 …", "Waiting until the hub has answered everything …");
    private static final Sentence BEHIND = new Sentence("未在规定时间内完成：", "Not finished in time: ");
    private static final Sentence NO_PARTIES = new Sentence(
            "临时枢纽不认识任何参与方：请给出 --setup，或用 --bootstrap-servers 指明已运行的枢纽。",
            "A hub of its own knows no party: give --setup, or name a running hub with --bootstrap-servers.");
    private static final Sentence WRITTEN = new Sentence("报告：", "Report: ");

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Hub hub;

    @Mixin
    private HubOptions options;

    @Option(names = "--mapping", required = true, paramLabel = "M", description = "Mapping file; repeatable.")
    private List<Path> mappings = new ArrayList<>();

    @Option(names = "--setup", paramLabel = "S", description = "Parties, pools and policies to declare first.")
    private Optional<Path> setup = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "D",
            converter = DayConverter.class,
            description = "The day that has come, yyyy-MM-dd; trials only.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(names = "--report", paramLabel = "F", description = "Writes the report as JSON.")
    private Optional<Path> report = Optional.empty();

    @Option(names = "--rejects", paramLabel = "F", description = "Writes the rejected rows to a CSV file.")
    private Optional<Path> rejects = Optional.empty();

    @Option(names = "--dry-run", description = "Maps and checks only; starts and sends nothing.")
    private boolean dryRun;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Delimited files.")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        if (!dryRun && !options.namesHub() && setup.isEmpty()) {
            throw new UsageFailure(spec, NO_PARTIES);
        }
        var inputs = ReplayInputs.of(mappings, files);
        var declared =
                setup.map(SetupFile::read).orElseGet(() -> new Setup(List.of(), List.of(), List.of(), List.of()));
        try (var log = rejectLog()) {
            if (dryRun) {
                return dryRun(inputs, log);
            }
            Callable<Integer> replay = () -> replay(inputs, declared, log);
            return options.namesHub() ? options.attempt(replay) : Attempt.to(replay);
        }
    }

    /** Encodes every event too, so that a dry run finds what a real one would. */
    private int dryRun(ReplayInputs inputs, RejectLog log) throws IOException {
        var totals = mapped(inputs, log, event -> AvroBytes.encode(event.event()));
        return totals.stream().anyMatch(FileTotals::hasRejects) ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private int replay(ReplayInputs inputs, Setup declared, RejectLog log) throws IOException {
        try (var target = target(declared)) {
            var outcome = new Replay(inputs, clock(), hub.clock()).into(target, taker -> {
                var totals = mapped(inputs, log, taker);
                say(WAITING);
                return totals;
            });
            outcome.behind().forEach(lag -> {
                say(BEHIND);
                say(lag.sentence());
            });
            report.ifPresent(file -> {
                outcome.report().writeTo(file);
                say(WRITTEN.with(file));
            });
            return ReplayReport.hasFindings(
                            outcome.totals(), outcome.behind(), outcome.report().facts())
                    ? ExitCode.FINDINGS
                    : ExitCode.OK;
        }
    }

    private StoryClock clock() {
        return asOf.<StoryClock>map(StoryClock.SetTo::new).orElseGet(StoryClock.Untouched::new);
    }

    private ReplayHub target(Setup declared) {
        if (options.namesHub()) {
            return ReplayHub.running(options.config(), declared);
        }
        say(STARTING);
        return ReplayHub.own(declared);
    }

    private List<FileTotals> mapped(ReplayInputs inputs, RejectLog log, Replay.EventTaker taker) throws IOException {
        var totals = new ArrayList<FileTotals>();
        try (var progress = new ByteProgress("replay", inputs.run().bytes())) {
            totals.addAll(inputs.run()
                    .run(
                            new RowSink() {
                                @Override
                                public void event(MappedEvent event) {
                                    taker.take(event);
                                }

                                @Override
                                public void reject(RowReject reject) {
                                    log.add(reject);
                                }
                            },
                            progress));
        }
        var page = new TotalsPage(hub.language());
        totals.forEach(file -> spec.commandLine().getOut().println(page.line(file)));
        return totals;
    }

    private RejectLog rejectLog() {
        var messages = spec.commandLine().getErr();
        return rejects.map(path -> RejectLog.kept(path, messages, hub.language()))
                .orElseGet(() -> RejectLog.shown(messages, hub.language()));
    }

    private void say(Sentence sentence) {
        var messages = spec.commandLine().getErr();
        messages.println(sentence.in(hub.language()));
        messages.flush();
    }
}
