package org.pledgehub.streams.loan;

import org.apache.kafka.streams.Topology;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.hop.LoanCommand;
import org.pledgehub.contract.hop.PoolCommand;
import org.pledgehub.contract.hop.RightCommand;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.contract.out.PoolBreak;
import org.pledgehub.streams.reference.References;
import org.pledgehub.streams.topology.Addressee;
import org.pledgehub.streams.topology.HubNodes;
import org.pledgehub.streams.topology.HubStores;
import org.pledgehub.streams.topology.HubWiring;
import org.pledgehub.streams.topology.HubWiring.Destination;
import org.pledgehub.streams.topology.TopologyPart;

/**
 * LOAN room: reads its commands, keeps dossiers, tells rights, pools and parties.
 *
 * @param wiring what the part is wired with
 * @param references policies, calendars, pools, parties and ticks
 */
public record LoanTopology(HubWiring wiring, References references) implements TopologyPart {

    @Override
    public void addTo(Topology topology) {
        var topics = wiring.topics();
        wiring.addHopSource(topology, HubNodes.READ_LOAN_COMMANDS, topics.loanCommands(), LoanCommand.class);
        topology.addProcessor(HubNodes.KEEP_LOAN, this::keeper, HubNodes.READ_LOAN_COMMANDS);
        topology.addStateStore(HubStores.persistent(HubStores.LOANS), HubNodes.KEEP_LOAN);
        topology.addStateStore(HubStores.persistent(HubStores.LOAN_TIMERS), HubNodes.KEEP_LOAN);
        topology.addStateStore(HubStores.persistent(HubStores.LOAN_FEEDS), HubNodes.KEEP_LOAN);
        addHops(topology, topics);
        addViews(topology, topics);
        addDeadlines(topology, topics);
        addDuties(topology, topics);
        wiring.addFeedbackSink(topology, HubNodes.SEND_LOAN_FEEDBACK, HubNodes.KEEP_LOAN);
        wiring.addSink(
                topology,
                HubNodes.SEND_LOAN_ALERTS,
                new Destination<>(topics.auditAlerts(), Alert.class),
                HubNodes.KEEP_LOAN);
        wiring.addSink(
                topology,
                HubNodes.SEND_LOAN_BREAKS,
                new Destination<>(topics.auditBreaks(), PoolBreak.class),
                HubNodes.KEEP_LOAN);
    }

    private void addHops(Topology topology, TopicCatalog topics) {
        wiring.addHopSink(
                topology,
                HubNodes.SEND_RIGHT_WATCHES,
                new Destination<>(topics.rightCommands(), RightCommand.class),
                HubNodes.KEEP_LOAN);
        wiring.addHopSink(
                topology,
                HubNodes.SEND_LOAN_CONTRIBUTIONS,
                new Destination<>(topics.poolCommands(), PoolCommand.class),
                HubNodes.KEEP_LOAN);
    }

    private void addViews(Topology topology, TopicCatalog topics) {
        wiring.addSink(
                topology,
                HubNodes.SEND_LOAN_VIEWS,
                new Destination<>(topics.loans(), LoanView.class),
                HubNodes.KEEP_LOAN);
        wiring.addPartySink(
                topology,
                HubNodes.SEND_BANK_LOANS,
                LoanView.class,
                (loan, view, context) -> topics.loansOf(view.getBank()),
                HubNodes.KEEP_LOAN);
    }

    private void addDeadlines(Topology topology, TopicCatalog topics) {
        wiring.addSink(
                topology,
                HubNodes.SEND_DEADLINES,
                new Destination<>(topics.deadlines(), DeadlineView.class),
                HubNodes.KEEP_LOAN);
        wiring.addSink(
                topology,
                HubNodes.SEND_DEADLINE_AUDIT,
                new Destination<>(topics.auditDeadlines(), DeadlineView.class),
                HubNodes.KEEP_LOAN);
        wiring.addPartySink(
                topology,
                HubNodes.SEND_PARTY_DEADLINES,
                DeadlineView.class,
                (deadline, view, context) -> topics.deadlinesFor(Addressee.of(context)),
                HubNodes.KEEP_LOAN);
    }

    private void addDuties(Topology topology, TopicCatalog topics) {
        wiring.addSink(
                topology,
                HubNodes.SEND_LOAN_DUTIES,
                new Destination<>(topics.duties(), DutyView.class),
                HubNodes.KEEP_LOAN);
        wiring.addSink(
                topology,
                HubNodes.SEND_LOAN_DUTY_AUDIT,
                new Destination<>(topics.auditDuties(), DutyView.class),
                HubNodes.KEEP_LOAN);
        wiring.addPartySink(
                topology,
                HubNodes.SEND_LOAN_PARTY_DUTIES,
                DutyView.class,
                (duty, view, context) -> topics.dutiesFor(Addressee.of(context)),
                HubNodes.KEEP_LOAN);
    }

    private KeepLoanProcessor keeper() {
        return new KeepLoanProcessor(references);
    }
}
