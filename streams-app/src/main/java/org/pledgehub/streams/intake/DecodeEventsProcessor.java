package org.pledgehub.streams.intake;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.ReasonText;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.common.SourceRecord;
import org.pledgehub.contract.hop.Origin;
import org.pledgehub.contract.in.FeedComplete;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.domain.calendar.LegalDay;
import org.pledgehub.domain.fact.Admission;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.streams.feedback.Answer;
import org.pledgehub.streams.feedback.FeedbackWriter;
import org.pledgehub.streams.position.SourcePosition;
import org.pledgehub.streams.reference.PartyBook;
import org.pledgehub.streams.reference.References;
import org.pledgehub.streams.reference.SchemaBook;
import org.pledgehub.streams.reference.WantedSchemas;
import org.pledgehub.streams.reference.WriterSchemaAnswer;
import org.pledgehub.streams.topology.HubNodes;
import org.pledgehub.streams.topology.HubStores;
import org.pledgehub.streams.topology.HubWiring;

/**
 * Makes of each record that a party sent exactly one of: a command to a room, a refusal to the sender, a dead letter, or
 * a parked record. It keeps no dossier and decides nothing that another event could change.
 * <pre>
 *   bytes ─► value? ─► sender? ─► wire format, schema, shape ─► form ─► room
 *              │          │              │        │               │
 *              └──────────┴── dead letter┘     parked ─► later   refusal
 * </pre>
 */
final class DecodeEventsProcessor implements Processor<byte[], byte[], String, SpecificRecord> {

    private static final Duration RETRY_EVERY = Duration.ofMillis(200);
    private static final int RETRIED_AT_ONCE = 500;

    private final HubWiring wiring;
    private final References references;
    private final WantedSchemas wanted;
    private final FeedbackWriter feedback = FeedbackWriter.shipped();

    private ProcessorContext<String, SpecificRecord> context;
    private PartyBook parties;
    private SchemaBook schemas;
    private EventDecoder decoder;
    private ParkedRecords parked;
    private FeedCompletions completions;

    @SuppressWarnings("NullAway.Init")
    DecodeEventsProcessor(HubWiring wiring, References references, WantedSchemas wanted) {
        this.wiring = wiring;
        this.references = references;
        this.wanted = wanted;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> processorContext) {
        context = processorContext;
        parties = references.partiesFor(context);
        schemas = references.schemasFor(context);
        decoder = new EventDecoder(schemas, TopicCatalog.RECORD_LIMIT_BYTES);
        parked = new ParkedRecords(context.getStateStore(HubStores.PARKED_RECORDS));
        completions = new FeedCompletions(context.getStateStore(HubStores.FEED_COMPLETIONS));
        context.schedule(RETRY_EVERY, PunctuationType.WALL_CLOCK_TIME, now -> retryParked());
    }

    @Override
    public void process(Record<byte[], byte[]> arrived) {
        var position = wiring.positions().positionOf(context, arrived);
        var record = new InboundRecord(
                partyOf(position.topic()), position, arrived.key(), arrived.value(), lastOfEach(arrived.headers()));
        handle(record);
    }

    /** Takes up records whose schema the registry has answered meanwhile; a few at a time, so that others go on. */
    private void retryParked() {
        for (int schemaId : parked.schemaIds()) {
            if (schemas.writerSchema(schemaId) instanceof WriterSchemaAnswer.NotYet) {
                wanted.want(schemaId);
                continue;
            }
            for (var waiting : parked.take(schemaId, RETRIED_AT_ONCE)) {
                handle(ParkedRecords.asInbound(waiting, partyOf(waiting.getTopic())));
            }
        }
    }

    private void handle(InboundRecord record) {
        var sender = senderOf(record.party());
        byte[] value = record.value();
        if (value == null) {
            bury(record, feedback.reason("NO_VALUE"));
        } else if (sender.isEmpty()) {
            bury(record, feedback.reason("SENDER_NOT_REGISTERED", Map.of("party", record.party())));
        } else {
            decode(record, sender.get(), value);
        }
    }

    private void decode(InboundRecord record, Sender sender, byte[] value) {
        switch (decoder.decode(sender.role(), value)) {
            case Decoding.Decoded(var event) -> answerInTurn(record, sender, event);
            case Decoding.Waits(var schemaId) -> park(record, value, schemaId);
            case Decoding.Unreadable(var code, var details) -> bury(record, feedback.reason(code, details));
        }
    }

    /** A feed is not complete while an earlier record of it waits: FeedComplete stays behind what is parked. */
    private void answerInTurn(InboundRecord record, Sender sender, SpecificRecord event) {
        boolean closesFeed = event.get(event.getSchema().getField("payload").pos()) instanceof FeedComplete;
        var schemaId = closesFeed ? parked.blocking(record.position()) : Optional.<Integer>empty();
        byte[] value = record.value();
        if (schemaId.isPresent() && value != null) {
            park(record, value, schemaId.get());
        } else {
            answer(record, sender, event);
        }
    }

    private void answer(InboundRecord record, Sender sender, SpecificRecord event) {
        var checked = EventForm.check(event, sender, record.position());
        var answer = answerTo(record, checked.eventId(), FeedbackWriter.kindOf(checked.payload()));
        if (checked.isRefused()) {
            send(record, answer.rejected(reasons(checked)));
            return;
        }
        if (checked.payload() instanceof FeedComplete && !isNewStatement(record, checked, answer)) {
            return;
        }
        // After this point the event counts, or the room that it belongs to says why not.
        var route = EventRouter.routeOf(
                checked,
                originOf(record, sender, checked.bodyHash()),
                wiring.topics().sizing().ingressPartitions());
        context.forward(route.at(timestampOf(record)), route.node());
    }

    /** Answers a statement that a feed is complete; only a new one goes on. */
    private boolean isNewStatement(InboundRecord record, CheckedEvent statement, Answer answer) {
        var admission = completions.admit(record.party(), statement);
        switch (admission) {
            case NEW -> {
                completions.keep(record.party(), statement);
                send(record, answer.accepted(List.of()));
            }
            case DUPLICATE -> send(record, answer.duplicate(feedback.reason(admission.name())));
            case EVENT_ID_REUSED -> {
                var reason = feedback.reason(admission.name(), Map.of("eventId", statement.eventId()));
                send(record, answer.rejected(List.of(reason)));
            }
        }
        return admission == Admission.NEW;
    }

    private void park(InboundRecord record, byte[] value, int schemaId) {
        parked.park(record, value, schemaId);
        wanted.want(schemaId);
        var reason = feedback.reason("SCHEMA_UNKNOWN", Map.of("schemaId", Integer.toString(schemaId)));
        var reviewOn = LegalDay.of(record.position().appendedAt()).plusDays(FeedbackWriter.REVIEW_DAYS);
        send(record, standInAnswer(record).pending(List.of(reason), reviewOn));
    }

    /** A record of a schema that does not exist was perhaps answered PENDING before, so it gets a final answer too. */
    private void bury(InboundRecord record, ReasonText reason) {
        if ("SCHEMA_NOT_FOUND".equals(reason.getCode())) {
            send(record, standInAnswer(record).rejected(List.of(reason)));
        }
        var letter = new Record<String, SpecificRecord>(
                record.position().topic(), DeadLetterWriter.write(record, reason), timestampOf(record));
        context.forward(letter, HubNodes.SEND_DEAD_LETTERS);
    }

    private void send(InboundRecord record, Feedback answer) {
        context.forward(new Record<>(answer.getEventId(), answer, timestampOf(record)), HubNodes.SEND_INTAKE_FEEDBACK);
    }

    private List<ReasonText> reasons(CheckedEvent checked) {
        return checked.faults().stream()
                .map(finding -> feedback.reason(finding.code(), finding.details()))
                .toList();
    }

    private Answer standInAnswer(InboundRecord record) {
        return answerTo(record, record.position().standInEventId(), "");
    }

    private static Answer answerTo(InboundRecord record, String eventId, String kind) {
        var position = record.position();
        var source =
                new SourceRecord(position.topic(), position.partition(), position.offset(), record.party(), eventId);
        return new Answer(source, position.appendedAt(), kind);
    }

    private static Origin originOf(InboundRecord record, Sender sender, String bodyHash) {
        SourcePosition position = record.position();
        return new Origin(
                sender.party(),
                sender.role(),
                position.topic(),
                position.partition(),
                position.offset(),
                position.appendedAt(),
                bodyHash);
    }

    private Optional<Sender> senderOf(String party) {
        return PartyId.parse(party)
                .asOptional()
                .flatMap(parties::party)
                .filter(entry -> entry.getRole() != Role.UNKNOWN)
                .map(Sender::of);
    }

    private String partyOf(String topic) {
        return wiring.topics()
                .partyOf(topic)
                .orElseThrow(() -> new IllegalStateException("Intake was given a topic of no party: " + topic));
    }

    private static long timestampOf(InboundRecord record) {
        return record.position().appendedAt().toEpochMilli();
    }

    private static Map<String, byte[]> lastOfEach(Headers headers) {
        var values = new LinkedHashMap<String, byte[]>();
        for (Header header : headers) {
            values.put(header.key(), header.value() == null ? new byte[0] : header.value());
        }
        return values;
    }
}
