package org.pledgehub.streams.subsidy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.hop.SubsidyCommand;
import org.pledgehub.contract.hop.SubsidyFact;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.contract.out.SubsidyView;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PoolId;
import org.pledgehub.streams.duty.DutyShelf;
import org.pledgehub.streams.feedback.FeedbackWriter;
import org.pledgehub.streams.reference.ReferenceBook;
import org.pledgehub.streams.reference.References;
import org.pledgehub.streams.topology.Addressee;
import org.pledgehub.streams.topology.HubNodes;
import org.pledgehub.streams.topology.HubStores;

/** Keeps one programme: takes up events, answers their senders, and tells how applications stand. */
final class KeepSubsidyProcessor implements Processor<String, SubsidyCommand, String, SpecificRecord> {

    private static final Duration TICK_POLL = Duration.ofMillis(100);

    private final References references;

    private ProcessorContext<String, SpecificRecord> context;
    private ReferenceBook book;
    private SubsidyDesk desk;
    private long now;

    @SuppressWarnings("NullAway.Init")
    KeepSubsidyProcessor(References references) {
        this.references = references;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> processorContext) {
        context = processorContext;
        book = references.bookFor(context);
        desk = new SubsidyDesk(
                book,
                new SubsidyShelf(
                        context.getStateStore(HubStores.SUBSIDY_FACTS), context.getStateStore(HubStores.SUBSIDY_VIEWS)),
                new DutyShelf(context.getStateStore(HubStores.SUBSIDY_DUTIES)),
                FeedbackWriter.shipped());
        context.schedule(TICK_POLL, PunctuationType.WALL_CLOCK_TIME, this::punctuate);
    }

    @Override
    public void process(Record<String, SubsidyCommand> command) {
        now = command.timestamp();
        desk.keepUp().forEach(this::send);
        switch (command.value().getCommand()) {
            case SubsidyFact fact -> desk.record(command.key(), fact).forEach(this::send);
            default -> throw new IllegalStateException("The subsidy room was sent a " + command.value());
        }
    }

    private void punctuate(long timestamp) {
        now = timestamp;
        desk.keepUp().forEach(this::send);
    }

    private void send(SubsidyOutput output) {
        switch (output) {
            case SubsidyOutput.Answered(var feedback) ->
                forward(feedback.getEventId(), feedback, HubNodes.SEND_SUBSIDY_FEEDBACK);
            case SubsidyOutput.Changed(var view) -> send(view);
            case SubsidyOutput.Gone(var programme, var application) -> sendGone(programme, application);
            case SubsidyOutput.DutyChanged(var view) -> send(view);
            case SubsidyOutput.Alerted(var alert) -> forward(alert.getSubject(), alert, HubNodes.SEND_SUBSIDY_ALERTS);
        }
    }

    /** To the aggregate and the audit, to who applied and to who runs the programme. */
    private void send(SubsidyView view) {
        var key = SubsidyShelf.keyOf(view.getProgramme(), view.getApplication());
        forward(key, view, HubNodes.SEND_SUBSIDIES);
        forward(view.getProgramme(), view, HubNodes.SEND_SUBSIDY_AUDIT);
        readers(view.getProgramme(), view.getApplication())
                .forEach(party -> forwardTo(party, key, view, HubNodes.SEND_PARTY_SUBSIDIES));
    }

    /** To the aggregate and the audit, and to who runs the programme. */
    private void send(DutyView view) {
        forward(view.getDutyId(), view, HubNodes.SEND_SUBSIDY_DUTIES);
        forward(view.getPool(), view, HubNodes.SEND_SUBSIDY_DUTY_AUDIT);
        authority(view.getPool())
                .filter(this::hasTopic)
                .forEach(party -> forwardTo(party, view.getDutyId(), view, HubNodes.SEND_SUBSIDY_PARTY_DUTIES));
    }

    private void sendGone(String programme, String application) {
        var key = SubsidyShelf.keyOf(programme, application);
        forward(key, null, HubNodes.SEND_SUBSIDIES);
        readers(programme, application).forEach(party -> forwardTo(party, key, null, HubNodes.SEND_PARTY_SUBSIDIES));
    }

    /** The applicant's party stands before the slash of an application's name. Who is not registered has no topic. */
    private List<String> readers(String programme, String application) {
        var applicant = application.substring(0, application.indexOf('/'));
        return Stream.concat(Stream.of(applicant), authority(programme))
                .distinct()
                .filter(this::hasTopic)
                .toList();
    }

    private Stream<String> authority(String programme) {
        return book.pool(PoolId.of(programme)).stream().flatMap(entry -> Stream.ofNullable(entry.getAuthority()));
    }

    private boolean hasTopic(String party) {
        return book.party(PartyId.of(party))
                .filter(entry -> switch (entry.getRole()) {
                    case BANK, GUARANTOR, OPERATOR, AUTHORITY -> true;
                    case REGISTRY, CUSTODIAN, UNKNOWN -> false;
                })
                .isPresent();
    }

    private void forward(String key, @Nullable SpecificRecord value, String sink) {
        context.forward(new Record<>(key, value, now), sink);
    }

    private void forwardTo(String party, String key, @Nullable SpecificRecord value, String sink) {
        context.forward(new Record<>(key, value, now, Addressee.headers(party)), sink);
    }
}
