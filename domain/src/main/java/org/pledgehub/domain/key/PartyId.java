package org.pledgehub.domain.key;

/**
 * Id of a party 参与方. It stands in topic names, so it is taken as written: {@code [a-z0-9-]}, 2 to 32 characters.
 *
 * @param canonical the id
 */
public record PartyId(String canonical) implements Comparable<PartyId> {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 32;

    /** Rejects what is not canonical. */
    public PartyId {
        if (SlugText.faultOf(canonical, SHORTEST, LONGEST).isPresent()) {
            throw new IllegalArgumentException("not a canonical party id: " + canonical);
        }
    }

    /** The id of a canonical text; throws {@link IllegalArgumentException} for any other. */
    public static PartyId of(String canonical) {
        return new PartyId(canonical);
    }

    /** Reads a sender's text. Blanks at the ends are dropped, nothing else is repaired. */
    public static KeyReading<PartyId> parse(String text) {
        var trimmed = KeyText.trim(text);
        return SlugText.faultOf(trimmed, SHORTEST, LONGEST)
                .<KeyReading<PartyId>>map(KeyReading::invalid)
                .orElseGet(() -> KeyReading.valid(new PartyId(trimmed)));
    }

    @Override
    public int compareTo(PartyId other) {
        return canonical.compareTo(other.canonical);
    }

    @Override
    public String toString() {
        return canonical;
    }
}
