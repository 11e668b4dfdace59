package org.pledgehub.streams.intake;

import java.util.List;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.Topology;
import org.pledgehub.contract.hop.LoanCommand;
import org.pledgehub.contract.hop.PoolCommand;
import org.pledgehub.contract.hop.RightCommand;
import org.pledgehub.contract.hop.SubsidyCommand;
import org.pledgehub.contract.out.DeadLetter;
import org.pledgehub.streams.reference.References;
import org.pledgehub.streams.reference.WantedSchemas;
import org.pledgehub.streams.topology.HubNodes;
import org.pledgehub.streams.topology.HubStores;
import org.pledgehub.streams.topology.HubWiring;
import org.pledgehub.streams.topology.HubWiring.Destination;
import org.pledgehub.streams.topology.TopologyPart;

/**
 * INTAKE: all parties' topics through one source node, decoded, checked and routed.
 *
 * @param wiring what the part is wired with
 * @param references parties and writer schemas
 * @param wanted hears of schemas that are waited for
 * @param ingressTopics topics of all parties
 */
public record IntakeTopology(HubWiring wiring, References references, WantedSchemas wanted, List<String> ingressTopics)
        implements TopologyPart {

    /** Keeps its own copy. */
    public IntakeTopology {
        ingressTopics = List.copyOf(ingressTopics);
    }

    @Override
    public void addTo(Topology topology) {
        var topics = wiring.topics();
        topology.addSource(
                HubNodes.READ_EVENTS,
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                ingressTopics.toArray(String[]::new));
        topology.addProcessor(HubNodes.DECODE_EVENTS, this::decoder, HubNodes.READ_EVENTS);
        topology.addStateStore(HubStores.persistent(HubStores.PARKED_RECORDS), HubNodes.DECODE_EVENTS);
        topology.addStateStore(HubStores.persistent(HubStores.FEED_COMPLETIONS), HubNodes.DECODE_EVENTS);
        wiring.addHopSink(topology, HubNodes.SEND_RIGHT_COMMANDS, to(topics.rightCommands(), RightCommand.class), FROM);
        wiring.addHopSink(topology, HubNodes.SEND_LOAN_COMMANDS, to(topics.loanCommands(), LoanCommand.class), FROM);
        wiring.addEveryPartitionSink(
                topology, HubNodes.SEND_FEED_THROUGH, to(topics.loanCommands(), LoanCommand.class), FROM);
        wiring.addHopSink(topology, HubNodes.SEND_POOL_COMMANDS, to(topics.poolCommands(), PoolCommand.class), FROM);
        wiring.addHopSink(
                topology, HubNodes.SEND_SUBSIDY_COMMANDS, to(topics.subsidyCommands(), SubsidyCommand.class), FROM);
        wiring.addFeedbackSink(topology, HubNodes.SEND_INTAKE_FEEDBACK, FROM);
        wiring.addSink(topology, HubNodes.SEND_DEAD_LETTERS, to(topics.deadLetters(), DeadLetter.class), FROM);
    }

    private static final String FROM = HubNodes.DECODE_EVENTS;

    private DecodeEventsProcessor decoder() {
        return new DecodeEventsProcessor(wiring, references, wanted);
    }

    private static <V extends org.apache.avro.specific.SpecificRecord> Destination<V> to(String topic, Class<V> type) {
        return new Destination<>(topic, type);
    }
}
