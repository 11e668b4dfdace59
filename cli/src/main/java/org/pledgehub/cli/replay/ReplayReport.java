package org.pledgehub.cli.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.pledgehub.cli.report.Lag;
import org.pledgehub.connectors.mapping.FileTotals;
import org.pledgehub.connectors.mapping.Mapping;

/** The part of a replay's report that is not read from the topics, and what counts as a finding. */
final class ReplayReport {

    private static final List<String> UNSETTLED = List.of("REJECTED", "PENDING");

    private ReplayReport() {}

    /** What varies from run to run, and what was read. */
    static ObjectNode run(Instant startedAt, Duration took, List<Mapping> mappings, List<FileTotals> totals) {
        var run = JsonNodeFactory.instance.objectNode();
        run.put("command", "replay").put("startedAt", startedAt.toString()).put("seconds", took.toSeconds());
        var notes = run.putObject("mappings");
        mappings.forEach(mapping -> notes.put(mapping.id(), mapping.description()));
        var files = run.putArray("files");
        totals.forEach(file -> put(file, files.addObject()));
        return run;
    }

    private static void put(FileTotals file, ObjectNode node) {
        node.put("file", file.file())
                .put("mapping", file.mapping())
                .put("rows", file.rows())
                .put("mapped", file.mappedRows())
                .put("rejected", file.rejectedRows());
        var skipped = node.putObject("skipped");
        new TreeMap<>(file.skipped()).forEach(skipped::put);
        var events = node.putObject("events");
        new TreeMap<>(file.events()).forEach(events::put);
    }

    /** Whether anything was refused, waits, could not be read or is not finished. */
    static boolean hasFindings(List<FileTotals> totals, List<Lag> behind, ObjectNode facts) {
        return !behind.isEmpty()
                || totals.stream().anyMatch(FileTotals::hasRejects)
                || !facts.path("deadLetters").isEmpty()
                || hasUnsettled(facts.path("feedback"));
    }

    private static boolean hasUnsettled(JsonNode feedback) {
        for (var answers : feedback) {
            if (UNSETTLED.stream().anyMatch(status -> answers.path(status).asInt() > 0)) {
                return true;
            }
        }
        return false;
    }
}
