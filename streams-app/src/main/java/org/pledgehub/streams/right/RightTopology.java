package org.pledgehub.streams.right;

import org.apache.kafka.streams.Topology;
import org.pledgehub.contract.hop.LoanCommand;
import org.pledgehub.contract.hop.RightCommand;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.streams.reference.References;
import org.pledgehub.streams.topology.HubNodes;
import org.pledgehub.streams.topology.HubStores;
import org.pledgehub.streams.topology.HubWiring;
import org.pledgehub.streams.topology.HubWiring.Destination;
import org.pledgehub.streams.topology.TopologyPart;

/**
 * RIGHT room: reads its commands, keeps rights, tells loans.
 *
 * @param wiring what the part is wired with
 * @param references ticks
 */
public record RightTopology(HubWiring wiring, References references) implements TopologyPart {

    @Override
    public void addTo(Topology topology) {
        var topics = wiring.topics();
        wiring.addHopSource(topology, HubNodes.READ_RIGHT_COMMANDS, topics.rightCommands(), RightCommand.class);
        topology.addProcessor(HubNodes.KEEP_RIGHT, this::keeper, HubNodes.READ_RIGHT_COMMANDS);
        topology.addStateStore(HubStores.persistent(HubStores.RIGHTS), HubNodes.KEEP_RIGHT);
        topology.addStateStore(HubStores.persistent(HubStores.RIGHT_TIMERS), HubNodes.KEEP_RIGHT);
        wiring.addHopSink(
                topology,
                HubNodes.SEND_RIGHT_SNAPSHOTS,
                new Destination<>(topics.loanCommands(), LoanCommand.class),
                HubNodes.KEEP_RIGHT);
        wiring.addFeedbackSink(topology, HubNodes.SEND_RIGHT_FEEDBACK, HubNodes.KEEP_RIGHT);
        wiring.addSink(
                topology,
                HubNodes.SEND_RIGHT_ALERTS,
                new Destination<>(topics.auditAlerts(), Alert.class),
                HubNodes.KEEP_RIGHT);
    }

    private KeepRightProcessor keeper() {
        return new KeepRightProcessor(references);
    }
}
