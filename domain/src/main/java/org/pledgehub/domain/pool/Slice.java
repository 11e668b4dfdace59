package org.pledgehub.domain.pool;

import java.util.Comparator;

/**
 * The part of a pool that has one value in one dimension.
 *
 * @param dimension by what
 * @param value which; empty for the whole pool
 */
public record Slice(Dimension dimension, String value) implements Comparable<Slice> {

    /** The whole pool. */
    public static final Slice WHOLE = new Slice(Dimension.ALL, "");

    private static final Comparator<Slice> ORDER =
            Comparator.comparing(Slice::dimension).thenComparing(Slice::value);

    @Override
    public int compareTo(Slice other) {
        return ORDER.compare(this, other);
    }
}
