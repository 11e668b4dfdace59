package org.pledgehub.domain.pool;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one loan adds to its pool.
 *
 * @param slices parts of the pool that the loan counts in, the whole pool among them
 * @param borrower who borrowed; a borrower with several loans counts once
 * @param words what the loan says of the borrower
 * @param figures amounts and counts
 */
public record Contribution(SortedSet<Slice> slices, String borrower, Set<BorrowerWord> words, ExposureFigures figures) {

    /** A loan that is not in the pool: not yet, or not any more. */
    public static final Contribution NONE = new Contribution(new TreeSet<>(), "", Set.of(), ExposureFigures.NOTHING);

    /** Keeps its own copies. */
    public Contribution {
        words = Set.copyOf(words);
        slices = Collections.unmodifiableSortedSet(new TreeSet<>(slices));
    }

    /** True where the loan counts in that part of the pool. */
    boolean countsIn(Slice slice) {
        return slices.contains(slice);
    }
}
