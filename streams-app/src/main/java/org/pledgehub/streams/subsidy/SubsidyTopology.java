package org.pledgehub.streams.subsidy;

import org.apache.kafka.streams.Topology;
import org.pledgehub.contract.hop.SubsidyCommand;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.contract.out.SubsidyView;
import org.pledgehub.streams.reference.References;
import org.pledgehub.streams.topology.Addressee;
import org.pledgehub.streams.topology.HubNodes;
import org.pledgehub.streams.topology.HubStores;
import org.pledgehub.streams.topology.HubWiring;
import org.pledgehub.streams.topology.HubWiring.Destination;
import org.pledgehub.streams.topology.TopologyPart;

/**
 * SUBSIDY room: reads its commands, keeps programmes, publishes how each application stands and which terms run.
 *
 * @param wiring what the part is wired with
 * @param references policies, calendars, the registry and ticks
 */
public record SubsidyTopology(HubWiring wiring, References references) implements TopologyPart {

    @Override
    public void addTo(Topology topology) {
        var topics = wiring.topics();
        wiring.addHopSource(topology, HubNodes.READ_SUBSIDY_COMMANDS, topics.subsidyCommands(), SubsidyCommand.class);
        topology.addProcessor(HubNodes.KEEP_SUBSIDY, this::keeper, HubNodes.READ_SUBSIDY_COMMANDS);
        topology.addStateStore(HubStores.persistent(HubStores.SUBSIDY_FACTS), HubNodes.KEEP_SUBSIDY);
        topology.addStateStore(HubStores.persistent(HubStores.SUBSIDY_VIEWS), HubNodes.KEEP_SUBSIDY);
        topology.addStateStore(HubStores.persistent(HubStores.SUBSIDY_DUTIES), HubNodes.KEEP_SUBSIDY);
        wiring.addFeedbackSink(topology, HubNodes.SEND_SUBSIDY_FEEDBACK, HubNodes.KEEP_SUBSIDY);
        wiring.addSink(
                topology,
                HubNodes.SEND_SUBSIDIES,
                new Destination<>(topics.subsidies(), SubsidyView.class),
                HubNodes.KEEP_SUBSIDY);
        wiring.addSink(
                topology,
                HubNodes.SEND_SUBSIDY_AUDIT,
                new Destination<>(topics.auditSubsidies(), SubsidyView.class),
                HubNodes.KEEP_SUBSIDY);
        wiring.addPartySink(
                topology,
                HubNodes.SEND_PARTY_SUBSIDIES,
                SubsidyView.class,
                (application, view, context) -> topics.subsidiesFor(Addressee.of(context)),
                HubNodes.KEEP_SUBSIDY);
        addDuties(topology);
        wiring.addSink(
                topology,
                HubNodes.SEND_SUBSIDY_ALERTS,
                new Destination<>(topics.auditAlerts(), Alert.class),
                HubNodes.KEEP_SUBSIDY);
    }

    private void addDuties(Topology topology) {
        var topics = wiring.topics();
        wiring.addSink(
                topology,
                HubNodes.SEND_SUBSIDY_DUTIES,
                new Destination<>(topics.duties(), DutyView.class),
                HubNodes.KEEP_SUBSIDY);
        wiring.addSink(
                topology,
                HubNodes.SEND_SUBSIDY_DUTY_AUDIT,
                new Destination<>(topics.auditDuties(), DutyView.class),
                HubNodes.KEEP_SUBSIDY);
        wiring.addPartySink(
                topology,
                HubNodes.SEND_SUBSIDY_PARTY_DUTIES,
                DutyView.class,
                (duty, view, context) -> topics.dutiesFor(Addressee.of(context)),
                HubNodes.KEEP_SUBSIDY);
    }

    private KeepSubsidyProcessor keeper() {
        return new KeepSubsidyProcessor(references);
    }
}
