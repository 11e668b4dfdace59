package org.pledgehub.simulation.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.ref.CalendarVersion;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.PartyReference;
import org.pledgehub.contract.ref.PolicyVersion;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.contract.ref.WriterSchema;
import org.pledgehub.simulation.check.Difference;
import org.pledgehub.simulation.history.History;
import org.pledgehub.simulation.history.Step;
import org.pledgehub.simulation.history.TaskName;

/** A history to be read by people: what differs, and a line for each step. */
public final class StoryPage {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int MOST_DIFFERENCES = 10;
    private static final int MOST_BYTES = 24;

    private StoryPage() {}

    /** All lines of the page. */
    public static List<String> lines(History history, List<Difference> differences) {
        var lines = new ArrayList<String>();
        var site = history.site();
        lines.add("故事 story: " + history.origin() + " · 事件 events: "
                + Tally.of(history).events() + " · 步骤 steps: " + history.steps().size());
        lines.add("分区 partitions: hops " + site.hopPartitions() + ", in " + site.ingressPartitions()
                + " · 参与方 parties: " + String.join(" ", site.parties()));
        differences.stream()
                .limit(MOST_DIFFERENCES)
                .map(difference -> "差异 differs: " + difference)
                .forEach(lines::add);
        if (differences.size() > MOST_DIFFERENCES) {
            lines.add("差异总数 differences in all: " + differences.size());
        }
        history.steps().stream().map(StoryPage::line).forEach(lines::add);
        return lines;
    }

    /** One step in one line. */
    static String line(Step step) {
        return switch (step) {
            case Step.Refer(var reference) -> "refer " + reference(reference);
            case Step.Tick(var asOf) -> "tick " + asOf;
            case Step.Send send ->
                day(send.appendedAt()) + " " + send.party() + "/" + send.partition() + " " + body(send.body())
                        + (send.faults().isEmpty()
                                ? ""
                                : " " + send.faults().stream().sorted().toList());
            case Step.Work(var task, int records) -> "work " + name(task) + " " + records;
            case Step.Punctuate(var task) -> "punctuate " + name(task);
            case Step.Crash(var task, int records, var loss) ->
                "crash " + name(task) + " after " + records + ", loses " + loss;
            case Step.Rewind(var task, var topic, int records) ->
                "rewind " + name(task) + " " + topic + " by " + records;
        };
    }

    private static String body(Step.Body body) {
        return switch (body) {
            case Step.Body.Event(var event) -> EventText.of(event);
            case Step.Body.UnderSchema(var event, int id) -> EventText.of(event) + " schema=" + id;
            case Step.Body.Bytes(var value, var reason) ->
                reason + " " + (value == null ? "tombstone" : value.length + " bytes " + head(value));
        };
    }

    private static String head(byte[] value) {
        return HexFormat.of().formatHex(value, 0, Math.min(value.length, MOST_BYTES));
    }

    private static String reference(SpecificRecord reference) {
        return switch (reference) {
            case PartyReference entry
            when entry.getEntry() instanceof Party party ->
                "party " + party.getParty() + " " + party.getRole() + (party.getEnabled() ? "" : " disabled");
            case PartyReference entry
            when entry.getEntry() instanceof Pool pool -> "pool " + String.join(" ", EventText.figures(pool, Set.of()));
            case PolicyVersion policy -> "policy " + policy.getPolicy() + "@" + policy.getVersion();
            case CalendarVersion calendar -> "calendar " + calendar.getYear() + "@" + calendar.getVersion();
            case WriterSchema schema -> "schema " + schema.getId();
            default -> reference.getSchema().getName();
        };
    }

    private static LocalDate day(Instant at) {
        return at.atZone(CHINA).toLocalDate();
    }

    private static String name(TaskName task) {
        return task.place() + "/" + task.partition();
    }
}
