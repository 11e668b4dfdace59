package org.pledgehub.streams.intake;

import java.time.Instant;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.ReasonText;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.streams.feedback.FeedbackWriter;
import org.pledgehub.streams.position.SourcePosition;
import org.pledgehub.streams.reference.SchemaBook;
import org.pledgehub.streams.reference.WriterSchemaAnswer;
import org.pledgehub.streams.serde.AvroBytes;
import org.pledgehub.streams.serde.WireFormat;

/**
 * What intake would say of an event's form, for those outside the stream. The event goes through the bytes, the decoder
 * and the checks that the stream uses; what only another event can tell, such as a repeat or an unknown loan, is left to
 * the rooms.
 *
 * @param eventId the event's id, or a stand-in where it has none
 * @param kind name of the payload; empty where the event could not be decoded
 * @param bodyHash hash of the event as sent; empty where it could not be decoded
 * @param faults why it would be refused, in order of precedence
 * @param warnings what is odd about it
 */
public record FormVerdict(
        String eventId, String kind, String bodyHash, List<ReasonText> faults, List<ReasonText> warnings) {

    private static final int ANY_SCHEMA = 1;
    private static final String NO_TOPIC = "";

    /** Keeps its own copies. */
    public FormVerdict {
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    /**
     * Checks an event; the event itself is not changed.
     *
     * @param sender entry of the sender in the party registry
     * @param event the record of the sender's role
     * @param receivedAt when the broker would append it; dates are judged against it
     * @param number stands in for an offset where the event has no id
     */
    public static FormVerdict of(Party sender, SpecificRecord event, Instant receivedAt, long number) {
        var writer = FeedbackWriter.shipped();
        var position = new SourcePosition(NO_TOPIC, 0, number, receivedAt);
        var decoder = new EventDecoder(new OneSchema(event.getSchema()), TopicCatalog.RECORD_LIMIT_BYTES);
        var wire = WireFormat.framed(ANY_SCHEMA, AvroBytes.encode(event));
        return switch (decoder.decode(sender.getRole(), wire)) {
            case Decoding.Decoded(var decoded) -> checked(writer, decoded, Sender.of(sender), position);
            case Decoding.Unreadable(var code, var details) ->
                new FormVerdict(position.standInEventId(), "", "", List.of(writer.reason(code, details)), List.of());
            case Decoding.Waits(var id) -> throw new IllegalStateException("Schema " + id + " is at hand");
        };
    }

    private static FormVerdict checked(
            FeedbackWriter writer, SpecificRecord event, Sender sender, SourcePosition position) {
        var checked = EventForm.check(event, sender, position);
        var faults = checked.faults().stream()
                .map(finding -> writer.reason(finding.code(), finding.details()))
                .toList();
        return new FormVerdict(
                checked.eventId(),
                FeedbackWriter.kindOf(checked.payload()),
                checked.bodyHash(),
                faults,
                writer.warnings(checked.warnings()));
    }

    /** Whether intake would refuse the event. */
    public boolean isRefused() {
        return !faults.isEmpty();
    }

    /**
     * Knows one writer schema, under any id.
     *
     * @param schema the schema
     */
    private record OneSchema(Schema schema) implements SchemaBook {

        @Override
        public WriterSchemaAnswer writerSchema(int id) {
            return new WriterSchemaAnswer.Known(schema);
        }

        @Override
        public long revision() {
            return 0;
        }
    }
}
