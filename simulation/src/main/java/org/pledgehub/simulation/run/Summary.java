package org.pledgehub.simulation.run;

import java.util.List;

/**
 * How all runs of one command went.
 *
 * @param seed seed
 * @param runs number of runs
 * @param tally what happened in all of them
 * @param differing number of runs in which something was found
 * @param first the first of these, by number of the run
 * @param traceHash of all committed records of all runs
 */
public record Summary(long seed, long runs, Tally tally, long differing, List<RunOutcome> first, String traceHash) {

    /** Keeps its own copy. */
    public Summary {
        first = List.copyOf(first);
    }

    /** Whether nothing was found. */
    public boolean agrees() {
        return differing == 0;
    }
}
