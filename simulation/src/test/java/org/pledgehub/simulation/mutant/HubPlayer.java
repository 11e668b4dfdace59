package org.pledgehub.simulation.mutant;

import java.util.function.Consumer;
import org.pledgehub.simulation.broker.CommitSeen;
import org.pledgehub.simulation.broker.Observation;
import org.pledgehub.simulation.history.History;

/** Plays a history on a hub of its own; the one thing that a spoiled hub and its judges have in common. */
@FunctionalInterface
public interface HubPlayer {

    /** What can be seen in the end; the watcher hears of every commit. */
    Observation play(History history, Consumer<CommitSeen> watcher);
}
