package org.pledgehub.simulation.mutant;

import java.util.function.Consumer;
import org.pledgehub.simulation.broker.CommitSeen;
import org.pledgehub.simulation.broker.Observation;
import org.pledgehub.simulation.broker.SimulatedHub;
import org.pledgehub.simulation.history.History;

/** Plays on the hub of its own class loader. */
public final class SimulatedPlayer implements HubPlayer {

    @Override
    public Observation play(History history, Consumer<CommitSeen> watcher) {
        try (var hub = SimulatedHub.at(history.site())) {
            hub.watch(watcher);
            hub.play(history);
            return hub.observe();
        }
    }
}
