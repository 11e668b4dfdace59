package org.pledgehub.simulation.history;

import java.util.List;

/**
 * The simulated installation.
 *
 * @param hopPartitions partitions of each hop, alike for all rooms
 * @param ingressPartitions partitions of each party's topic
 * @param parties ids of all parties that have a topic, sorted
 */
public record Site(int hopPartitions, int ingressPartitions, List<String> parties) {

    /** Keeps its own copy. */
    public Site {
        parties = List.copyOf(parties);
    }
}
