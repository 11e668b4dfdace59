package org.pledgehub.domain.money;

import java.math.BigDecimal;

/**
 * A share of a whole in parts per million, from 0 (nothing) to 1 000 000 (all).
 *
 * @param ppm parts per million
 */
public record Share(int ppm) implements Comparable<Share> {

    /** Parts per million of the whole. */
    public static final int WHOLE_PPM = 1_000_000;

    /** Nothing. */
    public static final Share NONE = new Share(0);

    /** All of it. */
    public static final Share WHOLE = new Share(WHOLE_PPM);

    /** Rejects what is not between nothing and all. */
    public Share {
        if (ppm < 0 || ppm > WHOLE_PPM) {
            throw new IllegalArgumentException("a share is 0 to " + WHOLE_PPM + " ppm, not " + ppm);
        }
    }

    /** A share of so many parts per million. */
    public static Share ofPpm(int ppm) {
        return new Share(ppm);
    }

    /** A share of so many whole per cent. */
    public static Share ofPercent(int percent) {
        return new Share(Math.multiplyExact(percent, 10_000));
    }

    /** Share of the amount, rounded half up to the fen; the amount is not negative. */
    public Fen ofHalfUp(Fen amount) {
        return asRatio().ofHalfUp(amount);
    }

    /** Share of the amount, rounded down to the fen: for every ceiling (不得超过, 最高); the amount is not negative. */
    public Fen ofFloor(Fen amount) {
        return asRatio().ofFloor(amount);
    }

    /** This share of the amount, half up, and the remainder; together they are the amount. */
    public Split split(Fen amount) {
        return asRatio().split(amount);
    }

    /** What is left of the whole. */
    public Share complement() {
        return new Share(WHOLE_PPM - ppm);
    }

    /** The smaller of the two. */
    public Share min(Share other) {
        return ppm <= other.ppm ? this : other;
    }

    /** True where this is larger than the other. */
    public boolean exceeds(Share other) {
        return ppm > other.ppm;
    }

    /** The same share as an exact ratio. */
    public Ratio asRatio() {
        return new Ratio(ppm, WHOLE_PPM);
    }

    /** As per cent without trailing zeros, such as {@code 12.5%}. */
    public String percent() {
        return BigDecimal.valueOf(ppm, 4).stripTrailingZeros().toPlainString() + "%";
    }

    @Override
    public int compareTo(Share other) {
        return Integer.compare(ppm, other.ppm);
    }

    @Override
    public String toString() {
        return percent();
    }
}
