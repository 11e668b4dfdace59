package org.pledgehub.simulation.run;

import java.util.List;
import org.pledgehub.simulation.check.Difference;
import org.pledgehub.simulation.history.History;

/**
 * What a trial found.
 *
 * @param differences everything that is not as it should be, sorted
 * @param traceHash of all committed records, 0 where the run did not come to its end
 */
public record Verdict(List<Difference> differences, long traceHash) {

    /** Keeps its own copy. */
    public Verdict {
        differences = List.copyOf(differences);
    }

    /** Runs a history. A fault of our own is a finding like any other. */
    public static Verdict of(History history, Trial trial) {
        try {
            return trial.run(history);
        } catch (RuntimeException | AssertionError | StackOverflowError fault) {
            return new Verdict(List.of(OwnFault.difference(fault)), 0);
        }
    }

    /** Whether nothing was found. */
    public boolean agrees() {
        return differences.isEmpty();
    }
}
