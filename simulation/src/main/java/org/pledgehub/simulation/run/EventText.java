package org.pledgehub.simulation.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.Envelope;

/**
 * An event in one line: kind, subject, and every field that says something. It knows no kind of event by name, so a new
 * one reads like the others.
 */
final class EventText {

    private static final Set<String> SUBJECTS = Set.of("loan", "right", "pool");

    private EventText() {}

    /** The line of an event. */
    static String of(SpecificRecord event) {
        var envelope = Events.envelope(event);
        var payload = Events.payload(event);
        var line = new StringJoiner(" ");
        line.add(payload.getSchema().getName());
        Subject.named(payload).ifPresent(line::add);
        line.add("id=" + envelope.getEventId());
        when(envelope).forEach(line::add);
        figures(payload, SUBJECTS).forEach(line::add);
        return line.toString();
    }

    private static List<String> when(Envelope envelope) {
        var said = new ArrayList<String>();
        if (envelope.getCorrects() != null) {
            said.add("corrects=" + envelope.getCorrects());
        }
        if (envelope.getOccurredOn() != null) {
            said.add("on=" + envelope.getOccurredOn());
        } else if (envelope.getOccurredAt() != null) {
            said.add("at=" + envelope.getOccurredAt());
        }
        said.add("recordedAt=" + envelope.getRecordedAt());
        return said;
    }

    /** Fields that are there and are not what they are by default. */
    static List<String> figures(SpecificRecord part, Set<String> left) {
        var said = new ArrayList<String>();
        for (var field : part.getSchema().getFields()) {
            var value = part.get(field.pos());
            if (value != null && !left.contains(field.name()) && !isDefault(field.defaultVal(), value)) {
                said.add(field.name() + "=" + text(value));
            }
        }
        return said;
    }

    private static boolean isDefault(@Nullable Object usual, Object value) {
        return usual != null && Objects.equals(usual.toString(), value.toString());
    }

    private static String text(Object value) {
        return switch (value) {
            case SpecificRecord record -> "{" + String.join(" ", figures(record, Set.of())) + "}";
            case List<?> list ->
                "[" + String.join(", ", list.stream().map(EventText::text).toList()) + "]";
            case LocalDate day -> day.toString();
            case Instant instant -> instant.toString();
            default -> value.toString();
        };
    }
}
