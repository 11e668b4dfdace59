package org.pledgehub.simulation.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.pledgehub.oracle.Oracle;
import org.pledgehub.simulation.broker.CommitSeen;
import org.pledgehub.simulation.broker.Observation;
import org.pledgehub.simulation.broker.SimulatedHub;
import org.pledgehub.simulation.history.History;

/**
 * A history that was played to its end.
 *
 * @param history what was played
 * @param commits what each step committed, empty where it committed nothing
 * @param seen what could be seen in the end
 * @param violations what did not hold
 */
record Playback(
        History history, List<Optional<CommitSeen>> commits, Observation seen, SortedSet<Violation> violations) {

    /** Plays it. */
    static Playback of(History history) {
        try (var hub = SimulatedHub.at(history.site())) {
            var invariants = new Invariants(hub.topics(), history);
            var since = new ArrayList<CommitSeen>();
            var commits = new ArrayList<Optional<CommitSeen>>();
            hub.watch(invariants);
            hub.watch(since::add);
            for (var step : history.steps()) {
                since.clear();
                hub.play(step);
                commits.add(since.stream().findFirst());
            }
            hub.quiet();
            var seen = hub.observe();
            return new Playback(history, commits, seen, invariants.atEnd(seen));
        }
    }

    /** What stands in the output topics. */
    Published published() {
        return Published.by(seen);
    }

    /** Where it differs from the oracle. */
    List<Difference> differences() {
        return Comparison.between(Oracle.judge(Telling.of(history, seen)), seen);
    }
}
