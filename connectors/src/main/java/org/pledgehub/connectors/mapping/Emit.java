package org.pledgehub.connectors.mapping;

import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.common.Role;
import org.pledgehub.domain.key.PartyId;

/**
 * One event that a row can become.
 *
 * @param origin where it comes from: mapping and emit
 * @param when rows that become it
 * @param role role of the sender
 * @param party the sender
 * @param id texts that tell its events apart
 * @param envelope the envelope but for event id and source
 * @param payload what happened
 * @param type the role's event
 */
record Emit(
        Origin origin,
        Condition when,
        Role role,
        TextSource party,
        List<TextSource> id,
        Plan.Part envelope,
        Plan.Part payload,
        Constructor<? extends SpecificRecordBase> type) {

    /**
     * @param mapping id of the mapping
     * @param emit name of the emit
     */
    record Origin(String mapping, String emit) {}

    private static final int LONGEST_ID = 200;
    private static final int EVENT_ID = envelopeField("eventId");
    private static final int RECORDED_AT = envelopeField("recordedAt");
    private static final int SOURCE_REF = envelopeField("sourceRef");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    Emit {
        id = List.copyOf(id);
    }

    /** The event of a row; empty (with faults) where a value cannot be used. */
    Optional<MappedEvent> event(Row row, long line, String file, RowFaults faults) {
        var sender = sender(row, faults);
        var eventId = eventId(row, faults);
        var header = (Envelope) envelope.record(row, faults);
        var body = payload.record(row, faults);
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        header.put(EVENT_ID, eventId);
        header.put(RECORDED_AT, recordedAt(header));
        // The hub refuses U+FFFD, and what a machine cannot read in the name of a file is not the row's fault.
        header.put(SOURCE_REF, file.replace('\uFFFD', '?') + ":" + line);
        var event = newEvent();
        event.put(event.getSchema().getField("envelope").pos(), header);
        event.put(event.getSchema().getField("payload").pos(), body);
        return Optional.of(new MappedEvent(sender, role, eventId, event, file, line));
    }

    /** What the file says, or else the start of the legal day: the same file gives the same events at any time. */
    private static Instant recordedAt(Envelope header) {
        if (header.getRecordedAt() != null) {
            return header.getRecordedAt();
        }
        LocalDate legalDay = header.getOccurredOn();
        return legalDay == null
                ? header.getOccurredAt()
                : legalDay.atStartOfDay(Format.LEGAL_ZONE).toInstant();
    }

    private String sender(Row row, RowFaults faults) {
        try {
            var text = party.of(row);
            if (PartyId.parse(text).asOptional().isEmpty()) {
                throw RowFault.found(RowCode.PARTY_ID_INVALID, text);
            }
            return text;
        } catch (RowFault fault) {
            faults.add(party.columns(), "route.party", fault);
            return "";
        }
    }

    /**
     * {@code mapping:emit:value:value}; the same row gives the same id whenever it is mapped, and from a file that writes it in full width
     * too: two ids would count one payment twice.
     */
    private String eventId(Row row, RowFaults faults) {
        var text = new StringBuilder(origin.mapping()).append(':').append(origin.emit());
        for (var part : id) {
            try {
                var value = Texts.plain(part.of(row));
                if (value.isEmpty()) {
                    throw new RowFault(RowCode.EVENT_ID_BLANK, Map.of());
                }
                text.append(':');
                escape(value, text);
            } catch (RowFault fault) {
                faults.add(part.columns(), "id", fault);
            }
        }
        if (text.length() > LONGEST_ID) {
            faults.add(RowCode.EVENT_ID_TOO_LONG, Map.of("found", text.toString()));
        }
        return text.toString();
    }

    /** Letters, digits and {@code - . _} as they are, anything else as %XX, so that the parts cannot run together. */
    private static void escape(String value, StringBuilder text) {
        value.codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point) || "-._".indexOf(point) >= 0) {
                text.appendCodePoint(point);
            } else {
                for (byte unit : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    text.append('%').append(HEX.toHexDigits(unit));
                }
            }
        });
    }

    private static int envelopeField(String name) {
        return Envelope.getClassSchema().getField(name).pos();
    }

    private SpecificRecordBase newEvent() {
        try {
            return type.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a generated record has a public constructor: " + type, e);
        }
    }
}
