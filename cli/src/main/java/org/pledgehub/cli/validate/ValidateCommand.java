package org.pledgehub.cli.validate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.Hub;
import org.pledgehub.cli.replay.ReplayInputs;
import org.pledgehub.cli.rules.DayConverter;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.cli.text.UsageFailure;
import org.pledgehub.connectors.mapping.FileTotals;
import org.pledgehub.connectors.mapping.MappedEvent;
import org.pledgehub.connectors.mapping.RowReject;
import org.pledgehub.connectors.mapping.RowSink;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.domain.calendar.LegalDay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hub validate}: what intake would say of the events of a file, without a broker. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = {
            "Checks the events of a file as the hub's intake would, without broker and registry.",
            "Says what is wrong with each and how to put it right. Files are JSON (one event, a list, or one a line in"
                    + " .ndjson), or anything that a mapping reads. What needs other events, such as an unknown loan,"
                    + " only the hub can tell."
        })
public final class ValidateCommand implements Callable<Integer> {

    private static final Sentence WHO =
            new Sentence("请给出 --party 和 --role，或给出 --mapping。", "Give --party and --role, or --mapping.");
    private static final Sentence TOTALS = new Sentence(
            "事件 %d：格式正确 %d，有提示 %d，重复 %d，将被拒绝 %d，无法读取 %d",
            "%d events: %d well formed, %d with warnings, %d repeated, %d would be refused, %d unreadable");

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Hub hub;

    @Option(names = "--party", paramLabel = "P", description = "Id of the sender.")
    private Optional<String> party = Optional.empty();

    @Option(names = "--role", paramLabel = "R", description = "Role of the sender: ${COMPLETION-CANDIDATES}.")
    private Optional<Role> role = Optional.empty();

    @Option(names = "--mapping", paramLabel = "M", description = "Mapping of delimited files; repeatable.")
    private List<Path> mappings = new ArrayList<>();

    @Option(
            names = "--received-on",
            paramLabel = "DAY",
            converter = DayConverter.class,
            description = "The day on which the events would be received, yyyy-MM-dd. Default: today.")
    private Optional<LocalDate> receivedOn = Optional.empty();

    @Option(names = "--json", description = "Prints every event with its status as a JSON line, not findings only.")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of events.")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        var receivedAt = receivedOn
                .map(day -> day.atTime(LocalTime.NOON).atZone(LegalDay.ZONE).toInstant())
                .orElseGet(hub.clock()::instant);
        var check = new EventCheck(receivedAt);
        boolean rowsRejected = mappings.isEmpty() ? events(check) : rows(check);
        sum(check);
        return rowsRejected || check.count(CheckStatus.REFUSED) + check.count(CheckStatus.UNREADABLE) > 0
                ? ExitCode.FINDINGS
                : ExitCode.OK;
    }

    private boolean events(EventCheck check) {
        var sender = Party.newBuilder()
                .setParty(party.orElseThrow(this::whoIsMissing))
                .setRole(role.orElseThrow(this::whoIsMissing))
                .build();
        Schema type = TopicCatalog.eventSchema(sender.getRole()).orElseThrow(this::whoIsMissing);
        for (var file : files) {
            new EventFile(file, type).read(new EventFile.Taker() {
                @Override
                public void event(String place, SpecificRecord event) {
                    print(check.check(sender, event, place));
                }

                @Override
                public void unreadable(String place, InputFailure mistake) {
                    print(check.unreadable(place, mistake));
                }
            });
        }
        return false;
    }

    private boolean rows(EventCheck check) throws IOException {
        var totals = ReplayInputs.of(mappings, files)
                .run()
                .run(
                        new RowSink() {
                            @Override
                            public void event(MappedEvent event) {
                                print(checked(check, event));
                            }

                            @Override
                            public void reject(RowReject reject) {
                                print(reject);
                            }
                        },
                        bytes -> {});
        return totals.stream().anyMatch(FileTotals::hasRejects);
    }

    private static CheckedLine checked(EventCheck check, MappedEvent event) {
        var sender =
                Party.newBuilder().setParty(event.party()).setRole(event.role()).build();
        return check.check(sender, event.event(), event.file() + ":" + event.line());
    }

    private UsageFailure whoIsMissing() {
        return new UsageFailure(spec, WHO);
    }

    private void print(CheckedLine line) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(line.json());
        } else if (!line.reasons().isEmpty()) {
            out.println(line.text(hub.language()));
        }
    }

    private void print(RowReject reject) {
        var place = reject.file() + ":" + reject.line();
        var out = spec.commandLine().getOut();
        if (json) {
            var line = JsonNodeFactory.instance.objectNode();
            line.put("place", place).put("column", reject.column()).put("status", "ROW_REJECTED");
            line.put("code", reject.code().name());
            line.put("zh", reject.wording().zh()).put("en", reject.wording().en());
            out.println(line);
        } else {
            var sentence = new Sentence(reject.wording().zh(), reject.wording().en());
            out.println(place + " " + reject.column() + " " + reject.code() + ": " + sentence.in(hub.language()));
        }
    }

    private void sum(EventCheck check) {
        int wellFormed = check.count(CheckStatus.WELL_FORMED);
        int warned = check.count(CheckStatus.WARNED);
        int repeated = check.count(CheckStatus.REPEATED);
        int refused = check.count(CheckStatus.REFUSED);
        int unreadable = check.count(CheckStatus.UNREADABLE);
        int all = wellFormed + warned + repeated + refused + unreadable;
        var line = String.format(TOTALS.in(hub.language()), all, wellFormed, warned, repeated, refused, unreadable);
        var page = json ? spec.commandLine().getErr() : spec.commandLine().getOut();
        page.println(line);
        page.flush();
    }
}
