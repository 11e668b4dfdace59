package org.pledgehub.domain.money;

import java.math.BigInteger;

/**
 * An exact ratio of two whole numbers, such as two fen amounts. It is never turned into a fraction: an amount is
 * multiplied first, in 128 bits, and divided once.
 *
 * @param numerator zero or more
 * @param denominator above zero
 */
public record Ratio(long numerator, long denominator) {

    /** Rejects a negative numerator and a denominator that is not positive. */
    public Ratio {
        if (numerator < 0 || denominator <= 0) {
            throw new IllegalArgumentException("not a ratio: " + numerator + "/" + denominator);
        }
    }

    /** The ratio of a part to its whole; the whole is above zero. */
    public static Ratio of(Fen part, Fen whole) {
        return new Ratio(part.value(), whole.value());
    }

    /**
     * The amount times this ratio, rounded half up to the fen.
     *
     * @throws IllegalArgumentException for a negative amount
     * @throws ArithmeticException where the result is beyond a long
     */
    public Fen ofHalfUp(Fen amount) {
        return scaled(amount, denominator / 2);
    }

    /**
     * The amount times this ratio, rounded down to the fen: for every ceiling (不得超过, 最高).
     *
     * @throws IllegalArgumentException for a negative amount
     * @throws ArithmeticException where the result is beyond a long
     */
    public Fen ofFloor(Fen amount) {
        return scaled(amount, 0);
    }

    /**
     * The amount times this ratio and another, rounded half up once, to the fen.
     *
     * @throws IllegalArgumentException for a negative amount
     * @throws ArithmeticException where the result is beyond a long
     */
    public Fen ofHalfUp(Fen amount, Ratio other) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("a share is taken of an amount that is not negative: " + amount);
        }
        var under = BigInteger.valueOf(denominator).multiply(BigInteger.valueOf(other.denominator));
        return Fen.of(BigInteger.valueOf(amount.value())
                .multiply(BigInteger.valueOf(numerator))
                .multiply(BigInteger.valueOf(other.numerator))
                .add(under.shiftRight(1))
                .divide(under)
                .longValueExact());
    }

    /** Part and rest of the amount; the part rounds half up and is never more than the amount. */
    public Split split(Fen amount) {
        return Split.of(ofHalfUp(amount).min(amount), amount);
    }

    /** Adds {@code up} before dividing: half the denominator (rounded down when odd) rounds half up, nothing rounds down. */
    private Fen scaled(Fen amount, long up) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("a share is taken of an amount that is not negative: " + amount);
        }
        long high = Math.multiplyHigh(amount.value(), numerator);
        long low = amount.value() * numerator;
        if (high == 0 && low >= 0 && low <= Long.MAX_VALUE - up) {
            return Fen.of((low + up) / denominator);
        }
        var product = BigInteger.valueOf(amount.value()).multiply(BigInteger.valueOf(numerator));
        return Fen.of(product.add(BigInteger.valueOf(up))
                .divide(BigInteger.valueOf(denominator))
                .longValueExact());
    }
}
