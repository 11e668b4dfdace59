package org.pledgehub.domain.key;

/**
 * Id of an event, unique within the party that sent it. It belongs to the sender, so it is kept exactly as sent but for
 * blanks at the ends; 1 to 200 visible characters.
 *
 * @param canonical the id
 */
public record EventId(String canonical) implements Comparable<EventId> {

    private static final int LONGEST = 200;

    /** Rejects what is not canonical. */
    public EventId {
        if (!canonical.equals(KeyText.trim(canonical))
                || KeyText.faultOf(canonical, LONGEST).isPresent()) {
            throw new IllegalArgumentException("not a canonical event id: " + canonical);
        }
    }

    /** The id of a canonical text; throws {@link IllegalArgumentException} for any other. */
    public static EventId of(String canonical) {
        return new EventId(canonical);
    }

    /** Reads a sender's text. */
    public static KeyReading<EventId> parse(String text) {
        var trimmed = KeyText.trim(text);
        return KeyText.faultOf(trimmed, LONGEST)
                .<KeyReading<EventId>>map(KeyReading::invalid)
                .orElseGet(() -> KeyReading.valid(new EventId(trimmed)));
    }

    /** By code points, as the rule "then the greatest event id" needs it. */
    @Override
    public int compareTo(EventId other) {
        return canonical.compareTo(other.canonical);
    }

    @Override
    public String toString() {
        return canonical;
    }
}
