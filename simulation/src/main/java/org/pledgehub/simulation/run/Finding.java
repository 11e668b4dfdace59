package org.pledgehub.simulation.run;

import java.util.List;
import org.pledgehub.simulation.check.Difference;
import org.pledgehub.simulation.history.History;

/**
 * What was found in one run, made small.
 *
 * @param run number of the run
 * @param story smallest history that still shows it
 * @param differences what differs in the story
 * @param trials histories tried on the way
 */
public record Finding(long run, History story, List<Difference> differences, int trials) {

    /** Keeps its own copy. */
    public Finding {
        differences = List.copyOf(differences);
    }

    /** Records that parties send in the story. */
    public long events() {
        return Tally.of(story).events();
    }
}
