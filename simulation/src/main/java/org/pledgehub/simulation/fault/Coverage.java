package org.pledgehub.simulation.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.simulation.broker.Observation;
import org.pledgehub.simulation.history.FaultKind;
import org.pledgehub.simulation.history.History;
import org.pledgehub.simulation.history.Step;

/**
 * What many histories have tried, and what came of them: a tally of cells in areas such as faults, deadline states and
 * reason codes. A cell that nothing has filled is a hole in the trial. Several threads may use one tally, and tallies
 * can be added up.
 */
public final class Coverage {

    private static final int CELLS_IN_A_LINE = 6;
    private static final long ALL_OUTCOMES = 5_000;
    private static final long ONE_IN = 10;

    private final Map<Area, NavigableMap<String, Long>> counts = new EnumMap<>(Area.class);
    private final PoliciesSeen policies = new PoliciesSeen();

    private long histories;
    private long outcomes;

    /** Counts a history, and of the first thousands, then of every tenth, also what came of it: that takes longer. */
    public void take(History history, Observation seen) {
        long number = tell(history);
        if (number <= ALL_OUTCOMES || number % ONE_IN == 0) {
            see(seen);
        }
    }

    /** Counts what is in a history; returns how many have been counted. */
    public synchronized long tell(History history) {
        histories++;
        var faults = Faults.in(history);
        faults.forEach((kind, times) -> count(Area.FAULT, kind.name(), times));
        pairs(List.copyOf(faults.keySet())).forEach(pair -> count(Area.FAULT_PAIR, pair));
        for (Step step : history.steps()) {
            switch (step) {
                case Step.Send(var party, int partition, Step.Body.Event(var event), var at, var kinds) ->
                    count(Area.INBOUND_KIND, kindOf(event));
                case Step.Refer(var reference) -> policies.cellsOf(reference).forEach(this::count);
                default -> {}
            }
        }
        return histories;
    }

    /** Counts what can be seen of the hub after a history. */
    public void see(Observation seen) {
        var cells = new Sightings(seen).cells();
        synchronized (this) {
            outcomes++;
            cells.forEach(this::count);
        }
    }

    /** Adds another tally to this one. */
    public synchronized void add(Coverage other) {
        histories += other.histories;
        outcomes += other.outcomes;
        other.counts.forEach((area, cells) -> cells.forEach((cell, times) -> count(area, cell, times)));
    }

    /** Cells that nothing has filled, each after the title of its area; those that nothing can fill are left out. */
    public synchronized List<String> emptyCells() {
        var empty = new ArrayList<String>();
        for (Area area : Area.values()) {
            var seen = cells(area);
            RequiredCells.of(area).stream()
                    .filter(cell -> !seen.containsKey(cell))
                    .forEach(cell -> empty.add(area.title() + ": " + cell));
        }
        return empty;
    }

    /** The tally as a section of a report, in Markdown. */
    public synchronized String section() {
        var page = new StringBuilder("## Coverage\n\n");
        page.append("%,d histories; outcomes looked at in %,d of them.\n".formatted(histories, outcomes));
        for (Area area : Area.values()) {
            appendArea(page, area);
        }
        appendList(page, "Empty cells", emptyCells());
        appendList(page, "Cells that nothing in a simulation can fill", RequiredCells.exemptions());
        return page.toString();
    }

    private void appendArea(StringBuilder page, Area area) {
        var seen = cells(area);
        var required = RequiredCells.of(area);
        long filled = required.stream().filter(seen::containsKey).count();
        page.append("\n### %s\n\n".formatted(area.title()));
        if (!required.isEmpty()) {
            page.append("%d of %d cells filled.\n\n".formatted(filled, required.size()));
        }
        if (area == Area.FAULT_PAIR) {
            seen.entrySet().stream()
                    .min(Map.Entry.comparingByValue())
                    .ifPresent(rarest -> page.append(
                            "Rarest pair: %s, in %,d histories.\n".formatted(rarest.getKey(), rarest.getValue())));
            return;
        }
        int inLine = 0;
        for (var cell : seen.entrySet()) {
            page.append(inLine == 0 ? "" : " · ").append("%s %,d".formatted(cell.getKey(), cell.getValue()));
            inLine++;
            if (inLine == CELLS_IN_A_LINE) {
                page.append('\n');
                inLine = 0;
            }
        }
        page.append(inLine == 0 ? "" : "\n");
    }

    private static void appendList(StringBuilder page, String title, List<String> lines) {
        page.append("\n### %s\n\n".formatted(title));
        lines.forEach(line -> page.append("- ").append(line).append('\n'));
        if (lines.isEmpty()) {
            page.append("None.\n");
        }
    }

    private NavigableMap<String, Long> cells(Area area) {
        return counts.getOrDefault(area, Collections.emptyNavigableMap());
    }

    private void count(Cell cell) {
        count(cell.area(), cell.name());
    }

    private void count(Area area, String cell) {
        count(area, cell, 1);
    }

    private void count(Area area, String cell, long times) {
        counts.computeIfAbsent(area, unseen -> new TreeMap<>()).merge(cell, times, Long::sum);
    }

    private static String kindOf(SpecificRecord event) {
        return event.getSchema().getName() + "."
                + EventCopy.payloadOf(event).getSchema().getName();
    }

    static List<String> pairs(List<FaultKind> kinds) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < kinds.size(); i++) {
            for (int j = i + 1; j < kinds.size(); j++) {
                pairs.add(kinds.get(i) + "+" + kinds.get(j));
            }
        }
        return pairs;
    }
}
