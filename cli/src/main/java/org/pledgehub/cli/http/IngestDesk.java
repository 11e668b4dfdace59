package org.pledgehub.cli.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.pledgehub.cli.http.EventGate.Handed;
import org.pledgehub.cli.http.EventGate.SentEvent;
import org.pledgehub.cli.json.RecordWriter;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.domain.key.EventId;

/**
 * Does what a request asks for, once it is known from whom it comes. An event is answered with the record that the hub
 * writes to the party's feedback topic; where none has come in time, with the address at which it will be found.
 */
final class IngestDesk {

    private static final int DONE = 200;
    private static final int UNDER_WAY = 202;
    private static final int REFUSED = 422;
    private static final String UNANSWERED = "UNANSWERED";

    private final EventGate gate;
    private final IngestLimits limits;
    private final Turnstile turnstile;

    /** A desk before a gate. */
    IngestDesk(EventGate gate, IngestLimits limits) {
        this.gate = gate;
        this.limits = limits;
        this.turnstile = new Turnstile(limits);
    }

    /**
     * Events to be sent.
     *
     * @param party sender
     * @param body reads the JSON; asked for once the party is found to have little enough under way
     * @param key the header Idempotency-Key, where there is one
     * @param patience how long the sender wants to wait, where it says so
     */
    record Sending(String party, Supplier<byte[]> body, Optional<String> key, Optional<Duration> patience) {}

    /**
     * An answer that is asked for.
     *
     * @param party sender
     * @param eventId its event
     * @param from offset in its feedback topic to begin at
     */
    record Asking(String party, String eventId, long from) {}

    /**
     * Sends events and answers with what the hub said of them.
     *
     * @throws Problem when nothing was sent, or the broker did not confirm
     */
    Reply send(Sending request) {
        var type = typeOf(request.party());
        var key = request.key().map(IngestDesk::keyOf);
        return turnstile.through(request.party(), visit -> {
            var events = new EventsReader(type, limits.batchEvents())
                    .read(request.body().get(), key);
            visit.brings(events.events().size());
            return handOver(request, events);
        });
    }

    private Reply handOver(Sending request, EventsReader.Events events) {
        var patience = request.patience()
                .filter(asked -> asked.compareTo(limits.patience()) < 0)
                .orElse(limits.patience());
        var handed = gate.send(request.party(), events.events(), patience);
        return switch (events.form()) {
            case ONE -> one(request.party(), events.events().getFirst(), handed);
            case LIST -> list(request.party(), events.events(), handed);
        };
    }

    /**
     * Says what was answered to an event: {@code answer} is what stands, {@code answers} all of them in their order.
     *
     * @throws Problem when there is no answer
     */
    Reply receipt(Asking request) {
        var unused = typeOf(request.party());
        var eventId = EventId.parse(request.eventId())
                .asOptional()
                .orElseThrow(() -> new Problem(ProblemCode.EVENT_ID_INVALID))
                .canonical();
        var answers =
                turnstile.through(request.party(), visit -> gate.receipts(request.party(), eventId, request.from()));
        if (answers.isEmpty()) {
            throw new Problem(ProblemCode.RECEIPT_UNKNOWN);
        }
        var page = JsonNodeFactory.instance.objectNode();
        page.put("eventId", eventId);
        page.set("answer", RecordWriter.write(Receipts.standing(answers)));
        var all = page.putArray("answers");
        answers.forEach(answer -> all.add(RecordWriter.write(answer)));
        return Reply.json(DONE, page);
    }

    private static Reply one(String party, SentEvent event, Handed handed) {
        var address = address(party, event.eventId(), handed.from());
        var answer = handed.answers().getFirst();
        var body = answer.map(RecordWriter::write).orElseGet(() -> unanswered(event.eventId(), address));
        return new Reply(
                answer.map(IngestDesk::status).orElse(UNDER_WAY), Reply.JSON, body, Map.of("Location", address));
    }

    private static Reply list(String party, List<SentEvent> events, Handed handed) {
        var page = JsonNodeFactory.instance.objectNode();
        var counts = new TreeMap<String, Integer>();
        var array = page.putArray("answers");
        for (int i = 0; i < events.size(); i++) {
            var eventId = events.get(i).eventId();
            var address = address(party, eventId, handed.from());
            var answer = handed.answers().get(i);
            counts.merge(answer.map(given -> given.getStatus().name()).orElse(UNANSWERED), 1, Integer::sum);
            array.add(answer.map(RecordWriter::write).orElseGet(() -> unanswered(eventId, address)));
        }
        var sums = page.putObject("counts");
        counts.forEach(sums::put);
        return Reply.json(counts.containsKey(UNANSWERED) ? UNDER_WAY : DONE, page);
    }

    private static ObjectNode unanswered(String eventId, String address) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("eventId", eventId)
                .put("status", UNANSWERED)
                .put("receipt", address);
    }

    private static int status(Feedback answer) {
        return switch (answer.getStatus()) {
            case ACCEPTED, ACCEPTED_WITH_WARNINGS, DUPLICATE -> DONE;
            case PENDING, UNKNOWN -> UNDER_WAY;
            case REJECTED -> REFUSED;
        };
    }

    private static String address(String party, String eventId, long from) {
        return "/api/v1/parties/" + party + "/receipts/"
                + URLEncoder.encode(eventId, StandardCharsets.UTF_8).replace("+", "%20") + "?from=" + from;
    }

    private static EventId keyOf(String header) {
        return EventId.parse(header).asOptional().orElseThrow(() -> new Problem(ProblemCode.IDEMPOTENCY_KEY_INVALID));
    }

    private Schema typeOf(String party) {
        return gate.roleOf(party)
                .flatMap(TopicCatalog::eventSchema)
                .orElseThrow(() -> new Problem(ProblemCode.PARTY_NOT_REGISTERED));
    }
}
