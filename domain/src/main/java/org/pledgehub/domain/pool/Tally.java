package org.pledgehub.domain.pool;

/**
 * Sums over the loans of a pool or of one part of it.
 *
 * @param loans number of loans
 * @param borrowers number of different borrowers
 * @param figures amounts and further counts
 */
public record Tally(long loans, long borrowers, ExposureFigures figures) {

    /** Over no loans. */
    public static final Tally EMPTY = new Tally(0, 0, ExposureFigures.NOTHING);

    /** After a change by so many loans and borrowers; throws {@link ArithmeticException} beyond a long. */
    public Tally plus(ContributionChange.SliceChange change, int headcount) {
        return new Tally(loans + change.loans(), borrowers + headcount, figures.plus(change.figures()));
    }

    /** False where a sum over loans is below zero, which can only be our own fault. */
    public boolean isSound() {
        return loans >= 0 && borrowers >= 0 && !figures.anyNegative();
    }

    /** True over no loans. */
    public boolean isEmpty() {
        return equals(EMPTY);
    }
}
