package org.pledgehub.domain.pool;

/**
 * Sums over the loans of a pool or of one part of it.
 *
 * @param loans number of loans
 * @param borrowers different borrowers: in all, and those of which something is said
 * @param figures amounts and further counts
 */
public record Tally(long loans, Headcount borrowers, ExposureFigures figures) {

    /** Over no loans. */
    public static final Tally EMPTY = new Tally(0, Headcount.NONE, ExposureFigures.NOTHING);

    /** After a change by so many loans and borrowers; throws {@link ArithmeticException} beyond a long. */
    public Tally plus(ContributionChange.SliceChange change, Headcount headcount) {
        return new Tally(loans + change.loans(), borrowers.plus(headcount), figures.plus(change.figures()));
    }

    /** False where a sum over loans is below zero, which can only be our own fault. */
    public boolean isSound() {
        return loans >= 0 && !borrowers.anyNegative() && !figures.anyNegative();
    }

    /** True over no loans. */
    public boolean isEmpty() {
        return equals(EMPTY);
    }
}
