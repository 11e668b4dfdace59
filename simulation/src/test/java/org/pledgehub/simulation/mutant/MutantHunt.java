package org.pledgehub.simulation.mutant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pledgehub.oracle.Oracle;
import org.pledgehub.simulation.broker.HubParts;
import org.pledgehub.simulation.check.Comparison;
import org.pledgehub.simulation.check.Invariants;
import org.pledgehub.simulation.check.Telling;
import org.pledgehub.simulation.fault.HistoryGenerator;
import org.pledgehub.simulation.history.History;

/**
 * Runs a spoiled hub through one history after the other until something is noticed that is not noticed of the hub as
 * it is: a violation of what must always hold, a difference from the oracle, or a fault that stops it.
 */
final class MutantHunt {

    private static final long SEED = 1;

    private final int mostRuns;
    private final HubPlayer asItIs = new SimulatedPlayer();
    private final Map<Integer, History> histories = new ConcurrentHashMap<>();
    private final Map<Integer, List<String>> findingsAsItIs = new ConcurrentHashMap<>();

    MutantHunt(int mostRuns) {
        this.mostRuns = mostRuns;
    }

    /**
     * What became of a mutant.
     *
     * @param mutant the mutant
     * @param runs histories that it lived through, the last one included
     * @param noticed what was noticed; empty of a survivor
     */
    record Outcome(Mutant mutant, int runs, List<String> noticed) {

        boolean isKilled() {
            return !noticed.isEmpty();
        }
    }

    /** Hunts one mutant through the first histories, one after the other. */
    Outcome hunt(Mutant mutant) {
        var player = SpoiledHub.of(mutant);
        for (int run = 0; run < mostRuns; run++) {
            var noticed = noticed(player, run);
            if (!noticed.isEmpty()) {
                return new Outcome(mutant, run + 1, noticed);
            }
        }
        return new Outcome(mutant, mostRuns, List.of());
    }

    /**
     * Tries the history first that is known to give the mutant away; where it no longer does, hunts it like any other.
     */
    Outcome huntWhereSeenBefore(Mutant mutant) {
        if (mutant.seenIn() > 0) {
            var noticed = noticed(SpoiledHub.of(mutant), mutant.seenIn() - 1);
            if (!noticed.isEmpty()) {
                return new Outcome(mutant, mutant.seenIn(), noticed);
            }
        }
        return hunt(mutant);
    }

    private List<String> noticed(HubPlayer player, int run) {
        var history = histories.computeIfAbsent(run, number -> HistoryGenerator.generate(SEED, number));
        var found = findings(player, history);
        if (found.isEmpty()) {
            return found;
        }
        var known = findingsAsItIs.computeIfAbsent(run, number -> findings(asItIs, history));
        return found.stream()
                .filter(finding -> !new HashSet<>(known).contains(finding))
                .toList();
    }

    private static List<String> findings(HubPlayer player, History history) {
        var found = new ArrayList<String>();
        try {
            var invariants = new Invariants(HubParts.of(history.site()).topics(), history);
            var seen = player.play(history, invariants);
            invariants.atEnd(seen).forEach(violation -> found.add(violation.toString()));
            Comparison.between(Oracle.judge(Telling.of(history, seen)), seen)
                    .forEach(difference -> found.add(difference.toString()));
        } catch (RuntimeException | LinkageError | StackOverflowError fault) {
            found.add(fault.toString());
        }
        return found;
    }
}
