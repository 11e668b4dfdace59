package org.pledgehub.cli.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.Hub;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.connectors.mapping.FileTotals;
import org.pledgehub.connectors.mapping.MappedEvent;
import org.pledgehub.connectors.mapping.MappingRun;
import org.pledgehub.connectors.mapping.RowReject;
import org.pledgehub.connectors.mapping.RowSink;
import org.pledgehub.streams.serde.AvroBytes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hub replay}: delimited files through mappings into a hub, and what the hub knows then as a report. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Maps delimited files to events and sends them to a hub. Without --bootstrap-servers it starts a hub of its",
            "own, waits until everything is answered, writes the report and ends. The format of a mapping is in",
            "docs/mappings.md."
        })
public final class ReplayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Hub hub;

    @Option(names = "--mapping", required = true, paramLabel = "M", description = "Mapping file; repeatable.")
    private List<Path> mappings = new ArrayList<>();

    @Option(names = "--rejects", paramLabel = "F", description = "Writes the rejected rows to a CSV file.")
    private Optional<Path> rejects = Optional.empty();

    @Option(names = "--dry-run", description = "Maps and checks only; starts and sends nothing.")
    private boolean dryRun;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Delimited files.")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        if (!dryRun) {
            throw new ParameterException(
                    spec.commandLine(),
                    new Sentence("此版本只支持 --dry-run。", "This version knows only --dry-run.").in(hub.language()));
        }
        var run = ReplayInputs.run(mappings, files);
        try (var log = rejectLog()) {
            return dryRun(run, log);
        }
    }

    private int dryRun(MappingRun run, RejectLog log) throws IOException {
        var totals = mapped(run, log, event -> AvroBytes.encode(event.event()));
        return totals.stream().anyMatch(FileTotals::hasRejects) ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private List<FileTotals> mapped(MappingRun run, RejectLog log, EventTaker taker) throws IOException {
        try (var progress = new ByteProgress("replay", run.bytes())) {
            var totals = run.run(
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
                    progress);
            var page = new TotalsPage(hub.language());
            totals.forEach(file -> spec.commandLine().getOut().println(page.line(file)));
            return totals;
        }
    }

    private RejectLog rejectLog() {
        var messages = spec.commandLine().getErr();
        return rejects.map(path -> RejectLog.kept(path, messages, hub.language()))
                .orElseGet(() -> RejectLog.shown(messages, hub.language()));
    }

    /** Takes each mapped event. */
    @FunctionalInterface
    interface EventTaker {
        void take(MappedEvent event);
    }
}
