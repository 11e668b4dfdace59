package org.pledgehub.domain.key;

/**
 * Id of a policy 政策, the same in all its versions. Taken as written: {@code [a-z0-9-]}, 1 to 64 characters.
 *
 * @param canonical the id
 */
public record PolicyId(String canonical) implements Comparable<PolicyId> {

    private static final int SHORTEST = 1;
    private static final int LONGEST = 64;

    /** Rejects what is not canonical. */
    public PolicyId {
        if (SlugText.faultOf(canonical, SHORTEST, LONGEST).isPresent()) {
            throw new IllegalArgumentException("not a canonical policy id: " + canonical);
        }
    }

    /** The id of a canonical text; throws {@link IllegalArgumentException} for any other. */
    public static PolicyId of(String canonical) {
        return new PolicyId(canonical);
    }

    /** Reads a sender's text. Blanks at the ends are dropped, nothing else is repaired. */
    public static KeyReading<PolicyId> parse(String text) {
        var trimmed = KeyText.trim(text);
        return SlugText.faultOf(trimmed, SHORTEST, LONGEST)
                .<KeyReading<PolicyId>>map(KeyReading::invalid)
                .orElseGet(() -> KeyReading.valid(new PolicyId(trimmed)));
    }

    @Override
    public int compareTo(PolicyId other) {
        return canonical.compareTo(other.canonical);
    }

    @Override
    public String toString() {
        return canonical;
    }
}
