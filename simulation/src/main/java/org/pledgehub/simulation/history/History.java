package org.pledgehub.simulation.history;

import java.util.List;

/**
 * Everything that happens to one simulated hub, in order. It is data: any step may be taken out and what is left is a
 * history again, which is how a failing one is made small. After the last step the hub is left in quiet until it has
 * worked off everything.
 *
 * @param origin where it came from, e.g. {@code seed=7 run=12}
 * @param site size of the hub and its parties
 * @param steps what happens
 */
public record History(String origin, Site site, List<Step> steps) {

    /** Keeps its own copy. */
    public History {
        steps = List.copyOf(steps);
    }

    /** The same site with other steps. */
    public History with(List<Step> others) {
        return new History(origin, site, others);
    }
}
