package org.pledgehub.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.cli.http.EventGate.SentEvent;
import org.pledgehub.cli.json.JsonSource;
import org.pledgehub.cli.json.RecordReader;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.domain.key.EventId;

/**
 * Reads the events of a request. All are read before the first is sent: one that cannot be read refuses the request and
 * nothing was sent. An event without an id takes the request's Idempotency-Key as its id; in a list its place, from 1, is
 * added to the key, so that the same list under the same key is the same events.
 */
final class EventsReader {

    private static final String BODY = "body";
    private static final String ENVELOPE = "envelope";
    private static final String EVENT_ID = "eventId";

    private final Schema type;
    private final int most;

    /** A reader for the record type of a role, of lists up to a length. */
    EventsReader(Schema type, int most) {
        this.type = type;
        this.most = most;
    }

    /**
     * What a request asks to be sent.
     *
     * @param form one event or a list
     * @param events the events in their order
     */
    record Events(Form form, List<SentEvent> events) {

        /** How the request is written, and so how it is answered. */
        enum Form {
            /** One event. */
            ONE,
            /** A list. */
            LIST
        }
    }

    /**
     * Reads a body.
     *
     * @throws Problem naming the first mistake with its place
     */
    Events read(byte[] body, Optional<EventId> key) {
        try {
            var source = JsonSource.parseForeign(BODY, utf8(body));
            return source.root().isArray() ? list(source, key) : one(source, key);
        } catch (InputFailure mistake) {
            throw new Problem(ProblemCode.EVENT_UNREADABLE, mistake.sentence());
        }
    }

    private Events one(JsonSource source, Optional<EventId> key) {
        key.ifPresent(id -> fill(source.root(), id.canonical()));
        var event = event(source, "");
        if (key.isPresent() && !key.get().canonical().equals(event.eventId())) {
            throw new Problem(ProblemCode.IDEMPOTENCY_KEY_DIFFERS);
        }
        return new Events(Events.Form.ONE, List.of(event));
    }

    private Events list(JsonSource source, Optional<EventId> key) {
        int length = source.root().size();
        if (length == 0) {
            throw new Problem(ProblemCode.BATCH_EMPTY);
        }
        if (length > most) {
            throw new Problem(
                    ProblemCode.BATCH_TOO_LARGE,
                    new Sentence("共 " + length + " 个，上限 " + most, "found " + length + ", limit " + most));
        }
        var events = new ArrayList<SentEvent>(length);
        for (int i = 0; i < length; i++) {
            int place = i;
            key.ifPresent(id -> fill(source.root().get(place), id.canonical() + "-" + (place + 1)));
            events.add(event(source, "/" + i));
        }
        return new Events(Events.Form.LIST, List.copyOf(events));
    }

    private SentEvent event(JsonSource source, String pointer) {
        SpecificRecord event = new RecordReader(source).read(type, pointer);
        var envelope = (Envelope) event.get(type.getField(ENVELOPE).pos());
        return new SentEvent(
                EventId.parse(envelope.getEventId())
                        .asOptional()
                        .map(EventId::canonical)
                        .orElse(""),
                event);
    }

    private static void fill(JsonNode event, String id) {
        if (event.get(ENVELOPE) instanceof ObjectNode envelope && !envelope.has(EVENT_ID)) {
            envelope.put(EVENT_ID, id);
        }
    }

    private static String utf8(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new Problem(ProblemCode.BODY_NOT_UTF8);
        }
    }
}
