package org.pledgehub.simulation.history;

/**
 * A task of the hub: one application or room on one partition.
 *
 * @param place intake or a room
 * @param partition partition, from 0
 */
public record TaskName(Place place, int partition) {

    /** Where a task works. */
    public enum Place {
        INTAKE,
        RIGHT,
        LOAN,
        POOL,
        SUBSIDY
    }
}
