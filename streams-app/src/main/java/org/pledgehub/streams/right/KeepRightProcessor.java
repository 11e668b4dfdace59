package org.pledgehub.streams.right;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.pledgehub.contract.hop.LoanCommand;
import org.pledgehub.contract.hop.RightClaimed;
import org.pledgehub.contract.hop.RightCommand;
import org.pledgehub.contract.hop.RightFact;
import org.pledgehub.contract.hop.RightSnapshot;
import org.pledgehub.contract.hop.WatchRight;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.state.RightState;
import org.pledgehub.domain.key.LoanKey;
import org.pledgehub.domain.right.Right;
import org.pledgehub.domain.right.RightChange;
import org.pledgehub.domain.right.RightCommand.ReportFact;
import org.pledgehub.domain.right.RightCommand.Watch;
import org.pledgehub.domain.right.RightDecision;
import org.pledgehub.streams.reference.References;
import org.pledgehub.streams.state.StateCodec;
import org.pledgehub.streams.topology.HubNodes;
import org.pledgehub.streams.topology.HubStores;

/**
 * Keeps one right: takes up reports, answers their senders, notes the claims on its loans, and tells the loans that
 * watch. A subscription is answered once with what is known, be it nothing; afterwards only changes are told.
 */
final class KeepRightProcessor implements Processor<String, RightCommand, String, SpecificRecord> {

    private static final Duration TICK_POLL = Duration.ofMillis(100);

    private final References references;
    private final StateCodec<RightState> codec = RightCodec.FORMAT;
    private final RightFeedback feedback = new RightFeedback();

    private ProcessorContext<String, SpecificRecord> context;
    private KeyValueStore<String, byte[]> rights;
    private RightReminders reminders;

    @SuppressWarnings("NullAway.Init")
    KeepRightProcessor(References references) {
        this.references = references;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> processorContext) {
        context = processorContext;
        rights = context.getStateStore(HubStores.RIGHTS);
        reminders = new RightReminders(context.getStateStore(HubStores.RIGHT_TIMERS), references.bookFor(context));
        context.schedule(TICK_POLL, PunctuationType.WALL_CLOCK_TIME, this::remind);
    }

    @Override
    public void process(Record<String, RightCommand> command) {
        var state = load(command.key());
        switch (command.value().getCommand()) {
            case RightFact fact -> report(state, fact, command.timestamp());
            case RightClaimed told -> note(state, told, command.timestamp());
            case WatchRight watch -> watch(state, LoanKey.of(watch.getLoan()), command.timestamp());
            default -> throw new IllegalStateException("The right room was sent a " + command.value());
        }
    }

    private void report(RightState state, RightFact fact, long timestamp) {
        var before = RightReader.right(state);
        switch (before.decide(new ReportFact(RightReader.fact(fact)))) {
            case RightDecision.Rejected(var rejection) ->
                answer(feedback.rejected(state.getRight(), fact, rejection), timestamp);
            case RightDecision.Accepted(var change) -> keep(state, before, change, fact, timestamp);
        }
    }

    private void keep(RightState state, Right before, RightChange change, RightFact fact, long timestamp) {
        var after = before.evolve(change);
        var kept = RightStates.with(state, fact);
        var answers = feedback.answers(kept, after, fact);
        kept = RightStates.waiting(kept, answers.waiting());
        if (!before.inputs().equals(after.inputs())) {
            kept = RightStates.nextVersion(kept);
            tell(RightWriter.snapshots(after, kept, kept.getWatchers()), timestamp);
        }
        reminders.keep(kept.getRight(), RightFeedback.keyOf(fact), answers.reviewOn());
        rights.put(kept.getRight(), codec.toBytes(kept));
        answers.feedback().forEach(answer -> answer(answer, timestamp));
    }

    private void watch(RightState state, LoanKey loan, long timestamp) {
        var before = RightReader.right(state);
        switch (before.decide(new Watch(loan))) {
            case RightDecision.Rejected(var rejection) ->
                throw new IllegalStateException("A watch is never refused: " + rejection);
            case RightDecision.Accepted(var change) -> {
                var after = before.evolve(change);
                var kept = RightStates.watchedBy(state, RightWriter.watchers(after));
                rights.put(kept.getRight(), codec.toBytes(kept));
                tell(RightWriter.snapshots(after, kept, List.of(loan.canonical())), timestamp);
            }
        }
    }

    /** Another claim on one loan is told to the others; what the same loan says again changes nothing. */
    private void note(RightState state, RightClaimed told, long timestamp) {
        var before = RightReader.right(state);
        switch (before.decide(RightReader.claim(told))) {
            case RightDecision.Rejected(var rejection) ->
                throw new IllegalStateException("A claim is always noted: " + rejection);
            case RightDecision.Accepted(var change) -> {
                var after = before.evolve(change);
                if (!before.claims().equals(after.claims())) {
                    var kept = RightStates.nextVersion(RightStates.claimedBy(state, RightWriter.claims(after)));
                    rights.put(kept.getRight(), codec.toBytes(kept));
                    tell(RightWriter.snapshots(after, kept, othersThan(told.getLoan(), kept)), timestamp);
                }
            }
        }
    }

    private static List<String> othersThan(String loan, RightState right) {
        return right.getWatchers().stream()
                .filter(watcher -> !watcher.equals(loan))
                .toList();
    }

    /** Reminds people of reports that have waited too long, once each. */
    private void remind(long now) {
        for (var due : reminders.takeDue()) {
            reminders
                    .alerts(load(due.right()), due.report())
                    .forEach(alert ->
                            context.forward(new Record<>(alert.getSubject(), alert, now), HubNodes.SEND_RIGHT_ALERTS));
        }
    }

    private RightState load(String right) {
        return Optional.ofNullable(rights.get(right)).map(codec::fromBytes).orElseGet(() -> RightStates.unknown(right));
    }

    private void tell(Map<String, RightSnapshot> snapshots, long timestamp) {
        snapshots.forEach((loan, snapshot) -> context.forward(
                new Record<>(loan, new LoanCommand(snapshot), timestamp), HubNodes.SEND_RIGHT_SNAPSHOTS));
    }

    private void answer(Feedback answer, long timestamp) {
        context.forward(new Record<>(answer.getEventId(), answer, timestamp), HubNodes.SEND_RIGHT_FEEDBACK);
    }
}
