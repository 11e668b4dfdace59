package org.pledgehub.simulation.run;

import org.pledgehub.simulation.history.History;

/** Runs a history from its first step until the hub is quiet, and judges what came of it. Used by several threads. */
@FunctionalInterface
public interface Trial {

    /**
     * Runs it; the same history gives the same verdict.
     *
     * @throws RuntimeException for a fault of our own, which {@link Verdict#of} makes a difference of
     */
    Verdict run(History history);
}
