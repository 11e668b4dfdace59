package org.pledgehub.streams.pool;

import org.apache.kafka.streams.Topology;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.hop.PoolCommand;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.CompensationTrigger;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.contract.out.LedgerEntry;
import org.pledgehub.contract.out.PaymentInstruction;
import org.pledgehub.contract.out.PoolBreak;
import org.pledgehub.contract.out.PoolBreakdown;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.streams.reference.References;
import org.pledgehub.streams.topology.Addressee;
import org.pledgehub.streams.topology.HubNodes;
import org.pledgehub.streams.topology.HubStores;
import org.pledgehub.streams.topology.HubWiring;
import org.pledgehub.streams.topology.HubWiring.Destination;
import org.pledgehub.streams.topology.TopologyPart;

/**
 * POOL room: reads its commands, keeps pools, publishes exposure, claims, triggers and duties.
 *
 * @param wiring what the part is wired with
 * @param references policies, parties and ticks
 */
public record PoolTopology(HubWiring wiring, References references) implements TopologyPart {

    @Override
    public void addTo(Topology topology) {
        var topics = wiring.topics();
        wiring.addHopSource(topology, HubNodes.READ_POOL_COMMANDS, topics.poolCommands(), PoolCommand.class);
        topology.addProcessor(HubNodes.KEEP_POOL, this::keeper, HubNodes.READ_POOL_COMMANDS);
        topology.addStateStore(HubStores.persistent(HubStores.POOLS), HubNodes.KEEP_POOL);
        topology.addStateStore(HubStores.persistent(HubStores.POOL_TALLIES), HubNodes.KEEP_POOL);
        topology.addStateStore(HubStores.persistent(HubStores.POOL_BORROWERS), HubNodes.KEEP_POOL);
        topology.addStateStore(HubStores.persistent(HubStores.POOL_LEDGERS), HubNodes.KEEP_POOL);
        topology.addStateStore(HubStores.persistent(HubStores.POOL_DUTIES), HubNodes.KEEP_POOL);
        wiring.addFeedbackSink(topology, HubNodes.SEND_POOL_FEEDBACK, HubNodes.KEEP_POOL);
        addAggregates(topology, topics);
        addClaims(topology, topics);
        addTriggers(topology, topics);
        addBooks(topology, topics);
        addDuties(topology, topics);
        wiring.addSink(
                topology,
                HubNodes.SEND_POOL_ALERTS,
                new Destination<>(topics.auditAlerts(), Alert.class),
                HubNodes.KEEP_POOL);
    }

    private void addAggregates(Topology topology, TopicCatalog topics) {
        wiring.addSink(
                topology,
                HubNodes.SEND_POOL_EXPOSURE,
                new Destination<>(topics.poolExposure(), PoolExposure.class),
                HubNodes.KEEP_POOL);
        wiring.addSink(
                topology,
                HubNodes.SEND_POOL_BREAKDOWN,
                new Destination<>(topics.poolBreakdown(), PoolBreakdown.class),
                HubNodes.KEEP_POOL);
    }

    private void addClaims(Topology topology, TopicCatalog topics) {
        wiring.addSink(
                topology,
                HubNodes.SEND_CLAIMS,
                new Destination<>(topics.claims(), ClaimView.class),
                HubNodes.KEEP_POOL);
        wiring.addSink(
                topology,
                HubNodes.SEND_CLAIM_AUDIT,
                new Destination<>(topics.auditClaims(), ClaimView.class),
                HubNodes.KEEP_POOL);
        wiring.addPartySink(
                topology,
                HubNodes.SEND_PARTY_CLAIMS,
                ClaimView.class,
                (claim, view, context) -> topics.claimsFor(Addressee.of(context)),
                HubNodes.KEEP_POOL);
    }

    private void addBooks(Topology topology, TopicCatalog topics) {
        wiring.addSink(
                topology,
                HubNodes.SEND_LEDGER,
                new Destination<>(topics.auditLedger(), LedgerEntry.class),
                HubNodes.KEEP_POOL);
        wiring.addSink(
                topology,
                HubNodes.SEND_BREAKS,
                new Destination<>(topics.auditBreaks(), PoolBreak.class),
                HubNodes.KEEP_POOL);
        wiring.addPartySink(
                topology,
                HubNodes.SEND_PARTY_INSTRUCTIONS,
                PaymentInstruction.class,
                (instruction, order, context) -> topics.instructionsFor(Addressee.of(context)),
                HubNodes.KEEP_POOL);
    }

    private void addTriggers(Topology topology, TopicCatalog topics) {
        wiring.addSink(
                topology,
                HubNodes.SEND_TRIGGER_AUDIT,
                new Destination<>(topics.auditTriggers(), CompensationTrigger.class),
                HubNodes.KEEP_POOL);
        wiring.addPartySink(
                topology,
                HubNodes.SEND_PARTY_TRIGGERS,
                CompensationTrigger.class,
                (claim, trigger, context) -> topics.triggersFor(Addressee.of(context)),
                HubNodes.KEEP_POOL);
    }

    private void addDuties(Topology topology, TopicCatalog topics) {
        wiring.addSink(
                topology, HubNodes.SEND_DUTIES, new Destination<>(topics.duties(), DutyView.class), HubNodes.KEEP_POOL);
        wiring.addSink(
                topology,
                HubNodes.SEND_DUTY_AUDIT,
                new Destination<>(topics.auditDuties(), DutyView.class),
                HubNodes.KEEP_POOL);
        wiring.addPartySink(
                topology,
                HubNodes.SEND_PARTY_DUTIES,
                DutyView.class,
                (duty, view, context) -> topics.dutiesFor(Addressee.of(context)),
                HubNodes.KEEP_POOL);
    }

    private KeepPoolProcessor keeper() {
        return new KeepPoolProcessor(references);
    }
}
