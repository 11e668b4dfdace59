package org.pledgehub.domain.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A loan's contribution changed: the pool takes off what was and adds what is. A sum of such changes is the same in any
 * order, so a pool's exposure is always the sum over its loans.
 *
 * @param before earlier contribution
 * @param after new contribution
 */
public record ContributionChange(Contribution before, Contribution after) {

    /**
     * What changes in one part of the pool.
     *
     * @param slice which part
     * @param loans one more, one less or as many loans as before
     * @param figures signed difference
     * @param borrowers whose number of loans changes, or of loans that say something of them
     */
    public record SliceChange(Slice slice, int loans, ExposureFigures figures, List<BorrowerChange> borrowers) {

        /** Keeps its own copy. */
        public SliceChange {
            borrowers = List.copyOf(borrowers);
        }

        /** True where nothing changes. */
        boolean isEmpty() {
            return loans == 0 && figures.equals(ExposureFigures.NOTHING) && borrowers.isEmpty();
        }
    }

    /**
     * A borrower has more or fewer loans in one part of the pool, or other things are said of him.
     *
     * @param borrower who
     * @param loans signed difference
     */
    public record BorrowerChange(String borrower, Headcount loans) {

        /** How the number of borrowers changes, where this one had so many loans: by one, or not at all. */
        public Headcount headcount(Headcount loansBefore) {
            return loansBefore.plus(loans).heads().minus(loansBefore.heads());
        }
    }

    /** What changes, part by part; parts in which nothing changes are left out. */
    public List<SliceChange> bySlice() {
        var slices = new TreeSet<>(before.slices());
        slices.addAll(after.slices());
        return slices.stream()
                .map(this::changeIn)
                .filter(change -> !change.isEmpty())
                .toList();
    }

    private SliceChange changeIn(Slice slice) {
        var was = before.countsIn(slice) ? before : Contribution.NONE;
        var is = after.countsIn(slice) ? after : Contribution.NONE;
        int loans = (after.countsIn(slice) ? 1 : 0) - (before.countsIn(slice) ? 1 : 0);
        var borrowers = new ArrayList<BorrowerChange>();
        boolean sameWords = was.borrower().equals(is.borrower()) && was.words().equals(is.words());
        if (loans != 0 || !sameWords) {
            if (before.countsIn(slice)) {
                borrowers.add(new BorrowerChange(was.borrower(), Headcount.NONE.minus(Headcount.ofLoan(was.words()))));
            }
            if (after.countsIn(slice)) {
                borrowers.add(new BorrowerChange(is.borrower(), Headcount.ofLoan(is.words())));
            }
        }
        return new SliceChange(slice, loans, is.figures().minus(was.figures()), borrowers);
    }
}
