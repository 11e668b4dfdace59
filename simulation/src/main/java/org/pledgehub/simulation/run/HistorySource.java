package org.pledgehub.simulation.run;

import org.pledgehub.simulation.history.History;

/** Where histories come from. Used by several threads; the same two numbers give the same history. */
@FunctionalInterface
public interface HistorySource {

    /** The history of a run. */
    History history(long seed, long run);
}
