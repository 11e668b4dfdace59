package org.pledgehub.streams.pool;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.hop.ClaimAssessed;
import org.pledgehub.contract.hop.ContributionChanged;
import org.pledgehub.contract.hop.PoolCommand;
import org.pledgehub.contract.hop.PoolFact;
import org.pledgehub.contract.hop.PoolRegistered;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.CompensationTrigger;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.contract.out.PaymentInstruction;
import org.pledgehub.streams.duty.DutyAlerts;
import org.pledgehub.streams.duty.DutyBoard;
import org.pledgehub.streams.duty.DutyShelf;
import org.pledgehub.streams.feedback.FeedbackWriter;
import org.pledgehub.streams.reference.References;
import org.pledgehub.streams.reference.Registered;
import org.pledgehub.streams.topology.Addressee;
import org.pledgehub.streams.topology.HubNodes;
import org.pledgehub.streams.topology.HubStores;

/** Keeps one pool: loads it, lets it decide, stores it and says what came of it. */
final class KeepPoolProcessor implements Processor<String, PoolCommand, String, SpecificRecord> {

    private static final Duration TICK_POLL = Duration.ofMillis(100);

    private final References references;

    private ProcessorContext<String, SpecificRecord> context;
    private Registered registered;
    private PoolClerk clerk;
    private long now;

    @SuppressWarnings("NullAway.Init")
    KeepPoolProcessor(References references) {
        this.references = references;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> processorContext) {
        context = processorContext;
        var book = references.bookFor(context);
        registered = new Registered(book);
        var codec = new PoolCodec();
        var words = FeedbackWriter.shipped();
        var tallies = new PoolTallies(
                context.getStateStore(HubStores.POOL_TALLIES), context.getStateStore(HubStores.POOL_BORROWERS), codec);
        clerk = new PoolClerk(
                book,
                new PoolShelf(context.getStateStore(HubStores.POOLS), codec),
                new PoolClock(context.getStateStore(HubStores.POOLS)),
                new PoolPublication(
                        new PoolFeedback(words),
                        new PoolAlerts(words),
                        tallies,
                        new LedgerShelf(context.getStateStore(HubStores.POOL_LEDGERS))),
                new DutyDesk(new DutyBoard(
                        new DutyShelf(context.getStateStore(HubStores.POOL_DUTIES)), new DutyAlerts(words))));
        context.schedule(TICK_POLL, PunctuationType.WALL_CLOCK_TIME, this::punctuate);
    }

    @Override
    public void process(Record<String, PoolCommand> command) {
        now = command.timestamp();
        clerk.keepUp().forEach(this::send);
        var outputs = switch (command.value().getCommand()) {
            case PoolFact fact -> clerk.record(command.key(), fact);
            case ClaimAssessed assessed -> clerk.assess(command.key(), assessed);
            case ContributionChanged changed -> clerk.contribute(command.key(), changed);
            case PoolRegistered announced -> clerk.begin(announced.getPool());
            default -> throw new IllegalStateException("The pool room was sent a " + command.value());
        };
        outputs.forEach(this::send);
    }

    private void punctuate(long timestamp) {
        now = timestamp;
        clerk.keepTime().forEach(this::send);
    }

    private void send(PoolOutput output) {
        switch (output) {
            case PoolOutput.Answered(var answer) -> forward(answer.getEventId(), answer, HubNodes.SEND_POOL_FEEDBACK);
            case PoolOutput.Triggered(var trigger) -> send(trigger);
            case PoolOutput.ClaimChanged(var view, var payees) -> send(view, payees);
            case PoolOutput.ExposureChanged(var exposure) ->
                forward(exposure.getPool(), exposure, HubNodes.SEND_POOL_EXPOSURE);
            case PoolOutput.ExposureGone(var pool) -> forward(pool, null, HubNodes.SEND_POOL_EXPOSURE);
            case PoolOutput.BreakdownChanged(var key, var part) -> forward(key, part, HubNodes.SEND_POOL_BREAKDOWN);
            case PoolOutput.BreakdownGone(var key) -> forward(key, null, HubNodes.SEND_POOL_BREAKDOWN);
            case PoolOutput.DutyChanged(var view) -> send(view);
            case PoolOutput.Booked(var entry) -> forward(entry.getPool(), entry, HubNodes.SEND_LEDGER);
            case PoolOutput.Instructed(var instruction) -> send(instruction);
            case PoolOutput.BreakChanged(var found) -> forward(found.getPool(), found, HubNodes.SEND_BREAKS);
            case PoolOutput.Alerted(var alert) -> forward(alert.getSubject(), alert, HubNodes.SEND_POOL_ALERTS);
        }
    }

    /** Each trigger goes to the audit, and to the operator and the authority of the pool. */
    private void send(CompensationTrigger trigger) {
        forward(trigger.getPool(), trigger, HubNodes.SEND_TRIGGER_AUDIT);
        registered
                .supervisors(trigger.getPool())
                .forEach(party -> forwardTo(party, trigger.getClaimId(), trigger, HubNodes.SEND_PARTY_TRIGGERS));
    }

    /**
     * Each claim goes to the aggregate and the audit, to operator and authority of the pool, to its bank, and to the
     * guarantors that are paid, or were to be until now. Its key names the pool: of a claim whose loan has gone to another
     * pool, each of the two writes what it knows, and neither can overwrite the other.
     */
    private void send(ClaimView view, Set<String> payees) {
        var key = view.getPool() + "|" + view.getClaimId();
        forward(key, view, HubNodes.SEND_CLAIMS);
        forward(view.getPool(), view, HubNodes.SEND_CLAIM_AUDIT);
        Stream.of(
                        registered.supervisors(view.getPool()).stream(),
                        Stream.of(view.getBank()).filter(bank -> registered.as(Role.BANK, bank)),
                        payees.stream().filter(payee -> registered.as(Role.GUARANTOR, payee)))
                .flatMap(parties -> parties)
                .forEach(party -> forwardTo(party, key, view, HubNodes.SEND_PARTY_CLAIMS));
    }

    /** To whom the registry names as the pool's custodian. */
    private void send(PaymentInstruction instruction) {
        registered
                .custodian(instruction.getPool())
                .forEach(party -> forwardTo(
                        party, instruction.getInstructionId(), instruction, HubNodes.SEND_PARTY_INSTRUCTIONS));
    }

    /** Each duty goes to the aggregate and the audit, and to operator and authority of the pool. */
    private void send(DutyView view) {
        forward(view.getDutyId(), view, HubNodes.SEND_DUTIES);
        forward(view.getPool(), view, HubNodes.SEND_DUTY_AUDIT);
        registered
                .supervisors(view.getPool())
                .forEach(party -> forwardTo(party, view.getDutyId(), view, HubNodes.SEND_PARTY_DUTIES));
    }

    private void forward(String key, @Nullable SpecificRecord value, String sink) {
        context.forward(new Record<>(key, value, now), sink);
    }

    private void forwardTo(String party, String key, SpecificRecord value, String sink) {
        context.forward(new Record<>(key, value, now, Addressee.headers(party)), sink);
    }
}
