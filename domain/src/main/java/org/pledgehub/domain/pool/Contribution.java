package org.pledgehub.domain.pool;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one loan adds to its pool.
 *
 * @param slices parts of the pool that the loan counts in, the whole pool among them
 * @param borrower who borrowed; a borrower with several loans counts once
 * @param figures amounts and counts
 */
public record Contribution(SortedSet<Slice> slices, String borrower, ExposureFigures figures) {

    /** A loan that is not in the pool: not yet, or not any more. */
    public static final Contribution NONE = new Contribution(new TreeSet<>(), "", ExposureFigures.NOTHING);

    /** Keeps its own copy. */
    public Contribution {
        slices = Collections.unmodifiableSortedSet(new TreeSet<>(slices));
    }

    /** True where the loan counts in that part of the pool. */
    boolean countsIn(Slice slice) {
        return slices.contains(slice);
    }
}
