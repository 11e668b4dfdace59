package org.pledgehub.simulation.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.hop.LoanCommand;
import org.pledgehub.contract.hop.PoolCommand;
import org.pledgehub.contract.hop.RightCommand;
import org.pledgehub.contract.hop.SubsidyCommand;
import org.pledgehub.contract.out.Alert;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.CompensationTrigger;
import org.pledgehub.contract.out.DeadLetter;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.LedgerEntry;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.contract.out.PaymentInstruction;
import org.pledgehub.contract.out.PoolBreak;
import org.pledgehub.contract.out.PoolBreakdown;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.contract.out.SubsidyView;
import org.pledgehub.simulation.broker.CommitSeen;
import org.pledgehub.simulation.broker.Committed;
import org.pledgehub.simulation.broker.Observation;
import org.pledgehub.simulation.history.History;

/**
 * What must hold of a hub at every moment, whatever it was told: looks at what each commit touched, from time to time
 * at everything, and at the end at everything once more. It knows the rules' shape and none of their figures, so it
 * also notices what the oracle cannot see because it came right again.
 */
public final class Invariants implements Consumer<CommitSeen> {

    private static final int COMMITS_BETWEEN_FULL_LOOKS = 64;

    private final TopicCatalog topics;
    private final Wire wire;
    private final Map<String, Class<? extends SpecificRecord>> types = new HashMap<>();
    private final Map<Position, SpecificRecord> hops = new HashMap<>();
    private final List<Watch> watches;
    private final Findings findings = new Findings();
    private int commits;

    /** Watches a hub with these topics while it lives through the history. */
    public Invariants(TopicCatalog topics, History history) {
        this.topics = topics;
        this.wire = Wire.of(topics);
        looksInto(topics, history).forEach(types::put);
        this.watches = List.of(
                new AnswerWatch(topics),
                new KeptWatch(),
                new RepeatWatch(topics, history),
                new ExposureWatch(topics),
                new MoneyWatch(topics, ReservationCheck.in(history)),
                new LedgerWatch(topics),
                new PayeeWatch(topics),
                new TriggerWatch(topics),
                new DeadlineWatch(topics, WarningDays.in(history)),
                new SubsidyWatch(topics, SubsidyLimits.in(history)),
                new PlaceWatch(topics));
    }

    private record Position(String topic, int partition, long offset) {

        static Position of(Committed committed) {
            return new Position(committed.topic(), committed.partition(), committed.offset());
        }
    }

    /** Topics whose records are decoded; copies of the same record on other topics are not looked into. */
    private static Map<String, Class<? extends SpecificRecord>> looksInto(TopicCatalog topics, History history) {
        var types = new HashMap<String, Class<? extends SpecificRecord>>();
        types.put(topics.rightCommands(), RightCommand.class);
        types.put(topics.loanCommands(), LoanCommand.class);
        types.put(topics.poolCommands(), PoolCommand.class);
        types.put(topics.subsidyCommands(), SubsidyCommand.class);
        types.put(topics.auditTriggers(), CompensationTrigger.class);
        types.put(topics.auditDeadlines(), DeadlineView.class);
        types.put(topics.auditLedger(), LedgerEntry.class);
        types.put(topics.auditAlerts(), Alert.class);
        types.put(topics.deadLetters(), DeadLetter.class);
        types.put(topics.loans(), LoanView.class);
        types.put(topics.claims(), ClaimView.class);
        types.put(topics.subsidies(), SubsidyView.class);
        types.put(topics.poolExposure(), PoolExposure.class);
        types.put(topics.poolBreakdown(), PoolBreakdown.class);
        types.put(topics.auditBreaks(), PoolBreak.class);
        history.site().parties().forEach(party -> {
            types.put(topics.feedback(party), Feedback.class);
            types.put(topics.instructionsFor(party), PaymentInstruction.class);
        });
        return types;
    }

    @Override
    public void accept(CommitSeen commit) {
        var seen = decoded(commit);
        watches.forEach(watch -> watch.see(seen, findings));
        commits++;
        if (commits % COMMITS_BETWEEN_FULL_LOOKS == 0) {
            watches.forEach(watch -> watch.seeAll(findings));
        }
    }

    /** Everything found so far, sorted. */
    public SortedSet<Violation> violations() {
        return new TreeSet<>(findings.all());
    }

    /** Looks at everything once more, when the hub has worked off all it was told, and gives everything found. */
    public SortedSet<Violation> atEnd(Observation observation) {
        watches.forEach(watch -> watch.seeAll(findings));
        watches.forEach(watch -> watch.seeEnd(observation, findings));
        return violations();
    }

    private SeenCommit decoded(CommitSeen commit) {
        var stored = new HashMap<String, Set<String>>();
        commit.stored().forEach((store, entries) -> stored.put(store, entries.keySet()));
        return new SeenCommit(commit.task(), topics, readBy(commit), writtenBy(commit), stored);
    }

    /** A hop is decoded when it is written; what a party wrote is not looked into. */
    private List<SeenCommit.Item> readBy(CommitSeen commit) {
        var read = new ArrayList<SeenCommit.Item>(commit.read().size());
        for (var committed : commit.read()) {
            read.add(new SeenCommit.Item(committed, hops.get(Position.of(committed))));
        }
        return read;
    }

    private List<SeenCommit.Item> writtenBy(CommitSeen commit) {
        var written = new ArrayList<SeenCommit.Item>(commit.written().size());
        for (var committed : commit.written()) {
            var type = types.get(committed.topic());
            var value = type == null || committed.value() == null ? null : wire.read(type, committed);
            if (value != null && isHop(committed.topic())) {
                hops.put(Position.of(committed), value);
            }
            written.add(new SeenCommit.Item(committed, value));
        }
        return written;
    }

    private boolean isHop(String topic) {
        return topics.rightCommands().equals(topic)
                || topics.loanCommands().equals(topic)
                || topics.poolCommands().equals(topic)
                || topics.subsidyCommands().equals(topic);
    }
}
