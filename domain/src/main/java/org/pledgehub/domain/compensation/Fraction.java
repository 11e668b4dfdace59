package org.pledgehub.domain.compensation;

import java.math.BigInteger;

/**
 * An exact fraction, the number of the proof language. The denominator is above zero.
 *
 * <p>Used only by the checker: the calculator must not share arithmetic with what checks it.
 */
record Fraction(BigInteger numerator, BigInteger denominator) {
    static Fraction whole(BigInteger value) {
        return new Fraction(value, BigInteger.ONE);
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** The caller has made sure that {@code other} is not zero. */
    Fraction over(Fraction other) {
        var flip = other.numerator.signum() < 0 ? BigInteger.ONE.negate() : BigInteger.ONE;
        return new Fraction(
                numerator.multiply(other.denominator).multiply(flip),
                denominator.multiply(other.numerator).multiply(flip));
    }

    boolean isZero() {
        return numerator.signum() == 0;
    }

    Fraction smaller(Fraction other) {
        return minus(other).numerator.signum() <= 0 ? this : other;
    }

    Fraction greater(Fraction other) {
        return minus(other).numerator.signum() >= 0 ? this : other;
    }

    /** Rounds towards minus infinity: ceilings (不得超过, 最高) round down. */
    Fraction floor() {
        var parts = numerator.divideAndRemainder(denominator);
        return whole(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0]);
    }

    /** Rounds to the nearest whole, halves away from zero: shares round half up. */
    Fraction halfUp() {
        var two = BigInteger.TWO;
        var size = numerator.abs().multiply(two).add(denominator).divide(denominator.multiply(two));
        return whole(numerator.signum() < 0 ? size.negate() : size);
    }

    boolean equalsWhole(long value) {
        return numerator.equals(BigInteger.valueOf(value).multiply(denominator));
    }

    /** As a whole number, or as numerator and denominator. */
    String text() {
        var parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() == 0 ? parts[0].toString() : numerator + "/" + denominator;
    }
}
