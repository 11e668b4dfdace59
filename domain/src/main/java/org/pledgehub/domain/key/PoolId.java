package org.pledgehub.domain.key;

/**
 * Id of a pool 资金池. Taken as written: {@code [a-z0-9-]}, 1 to 64 characters.
 *
 * @param canonical the id
 */
public record PoolId(String canonical) implements Comparable<PoolId> {

    private static final int SHORTEST = 1;
    private static final int LONGEST = 64;

    /** Rejects what is not canonical. */
    public PoolId {
        if (SlugText.faultOf(canonical, SHORTEST, LONGEST).isPresent()) {
            throw new IllegalArgumentException("not a canonical pool id: " + canonical);
        }
    }

    /** The id of a canonical text; throws {@link IllegalArgumentException} for any other. */
    public static PoolId of(String canonical) {
        return new PoolId(canonical);
    }

    /** Reads a sender's text. Blanks at the ends are dropped, nothing else is repaired. */
    public static KeyReading<PoolId> parse(String text) {
        var trimmed = KeyText.trim(text);
        return SlugText.faultOf(trimmed, SHORTEST, LONGEST)
                .<KeyReading<PoolId>>map(KeyReading::invalid)
                .orElseGet(() -> KeyReading.valid(new PoolId(trimmed)));
    }

    @Override
    public int compareTo(PoolId other) {
        return canonical.compareTo(other.canonical);
    }

    @Override
    public String toString() {
        return canonical;
    }
}
