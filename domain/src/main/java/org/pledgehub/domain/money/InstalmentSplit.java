package org.pledgehub.domain.money;

/**
 * A split that comes in instalments. It is cumulative: an instalment's part is round(total so far × ratio) less what was
 * posted so far, so that after any number of instalments the parts are those of the whole.
 *
 * @param ratio the part's ratio of the whole
 * @param total all instalments so far
 * @param posted parts posted so far
 */
public record InstalmentSplit(Ratio ratio, Fen total, Fen posted) {

    /** Before the first instalment. */
    public static InstalmentSplit startingWith(Ratio ratio) {
        return new InstalmentSplit(ratio, Fen.ZERO, Fen.ZERO);
    }

    /** Before the first instalment. */
    public static InstalmentSplit startingWith(Share share) {
        return startingWith(share.asRatio());
    }

    /**
     * After one more instalment. A negative instalment takes some of the former ones back.
     *
     * @throws IllegalArgumentException where more is taken back than came
     */
    public InstalmentSplit plus(Fen instalment) {
        var newTotal = total.plus(instalment);
        return new InstalmentSplit(ratio, newTotal, ratio.ofHalfUp(newTotal));
    }

    /** How the instalment is divided: the part to post now, and the rest of the instalment. */
    public Split next(Fen instalment) {
        return Split.of(plus(instalment).posted().minus(posted), instalment);
    }
}
