package org.pledgehub.streams.loan;

import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.hop.FeedThrough;
import org.pledgehub.contract.hop.LoanCommand;
import org.pledgehub.contract.hop.LoanFact;
import org.pledgehub.contract.hop.PoolCommand;
import org.pledgehub.contract.hop.RightCommand;
import org.pledgehub.contract.hop.RightSnapshot;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.streams.reference.References;
import org.pledgehub.streams.reference.Registered;
import org.pledgehub.streams.topology.Addressee;
import org.pledgehub.streams.topology.HubNodes;

/** Keeps one dossier per loan and sends what is said about it where it belongs. */
final class KeepLoanProcessor implements Processor<String, LoanCommand, String, SpecificRecord> {

    private static final Duration POLL = Duration.ofMillis(100);

    private final References references;

    private ProcessorContext<String, SpecificRecord> context;
    private Registered registered;
    private LoanDesk desk;
    private long now;

    @SuppressWarnings("NullAway.Init")
    KeepLoanProcessor(References references) {
        this.references = references;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> processorContext) {
        context = processorContext;
        var book = references.bookFor(context);
        registered = new Registered(book);
        desk = new LoanDesk(context, book, this::send);
        context.schedule(POLL, PunctuationType.WALL_CLOCK_TIME, this::punctuate);
    }

    @Override
    public void process(Record<String, LoanCommand> command) {
        now = command.timestamp();
        switch (command.value().getCommand()) {
            case LoanFact fact -> desk.report(command.key(), fact);
            case RightSnapshot snapshot -> desk.learn(command.key(), snapshot);
            case FeedThrough feed -> desk.complete(feed);
            default -> throw new IllegalStateException("The loan room was sent a " + command.value());
        }
    }

    private void punctuate(long timestamp) {
        now = timestamp;
        desk.keepTime();
    }

    private void send(LoanOutput output) {
        switch (output) {
            case LoanOutput.Answered(var answer) -> forward(answer.getEventId(), answer, HubNodes.SEND_LOAN_FEEDBACK);
            case LoanOutput.ViewChanged(var view) -> send(view);
            case LoanOutput.DeadlineChanged(var view) -> {
                forward(view.getDeadlineId(), view, HubNodes.SEND_DEADLINES);
                tell(view);
            }
            case LoanOutput.DeadlineGone(var view) -> {
                forward(view.getDeadlineId(), null, HubNodes.SEND_DEADLINES);
                tell(view);
            }
            case LoanOutput.ContributionMoved(var pool, var change) ->
                forward(pool, new PoolCommand(change), HubNodes.SEND_LOAN_CONTRIBUTIONS);
            case LoanOutput.ClaimMoved(var claim) ->
                forward(claim.getPool(), new PoolCommand(claim), HubNodes.SEND_LOAN_CONTRIBUTIONS);
            case LoanOutput.DutyChanged(var view) -> {
                forward(view.getDutyId(), view, HubNodes.SEND_LOAN_DUTIES);
                tell(view);
            }
            case LoanOutput.PoolAnnounced(var pool) ->
                forward(pool.getPool(), new PoolCommand(pool), HubNodes.SEND_LOAN_CONTRIBUTIONS);
            case LoanOutput.RightWatched(var watch) ->
                forward(watch.getRight(), new RightCommand(watch), HubNodes.SEND_RIGHT_WATCHES);
            case LoanOutput.ClaimTold(var claimed) ->
                forward(claimed.getRight(), new RightCommand(claimed), HubNodes.SEND_RIGHT_WATCHES);
            case LoanOutput.BreakChanged(var found) -> forward(found.getPool(), found, HubNodes.SEND_LOAN_BREAKS);
            case LoanOutput.Alerted(var alert) -> forward(alert.getSubject(), alert, HubNodes.SEND_LOAN_ALERTS);
        }
    }

    /** Who is not registered as a bank has no topic for loans. */
    private void send(LoanView view) {
        forward(view.getLoan(), view, HubNodes.SEND_LOAN_VIEWS);
        if (registered.as(Role.BANK, view.getBank())) {
            forward(view.getLoan(), view, HubNodes.SEND_BANK_LOANS);
        }
    }

    /** Each change goes to the audit, and to the operator and the authority of the pool. */
    private void tell(DeadlineView view) {
        forward(view.getLoan(), view, HubNodes.SEND_DEADLINE_AUDIT);
        registered
                .supervisors(view.getPool())
                .forEach(party -> forwardTo(party, view.getDeadlineId(), view, HubNodes.SEND_PARTY_DEADLINES));
    }

    private void tell(DutyView view) {
        forward(view.getPool(), view, HubNodes.SEND_LOAN_DUTY_AUDIT);
        registered
                .supervisors(view.getPool())
                .forEach(party -> forwardTo(party, view.getDutyId(), view, HubNodes.SEND_LOAN_PARTY_DUTIES));
    }

    private void forward(String key, @Nullable SpecificRecord value, String sink) {
        context.forward(new Record<>(key, value, now), sink);
    }

    private void forwardTo(String party, String key, SpecificRecord value, String sink) {
        context.forward(new Record<>(key, value, now, Addressee.headers(party)), sink);
    }
}
