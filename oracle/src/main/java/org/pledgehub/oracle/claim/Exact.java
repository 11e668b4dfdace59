package org.pledgehub.oracle.claim;

import java.math.BigInteger;
import java.util.Optional;

/**
 * An exact fraction of fen. It rounds only where it is told to, and says which way.
 *
 * @param over numerator
 * @param under denominator, above zero
 */
public record Exact(BigInteger over, BigInteger under) {

    private static final BigInteger WHOLE = BigInteger.valueOf(1_000_000);

    /** Whole fen. */
    public static Exact fen(long fen) {
        return new Exact(BigInteger.valueOf(fen), BigInteger.ONE);
    }

    /** The quotient of two whole numbers. */
    public static Exact quotient(long over, long under) {
        if (under <= 0) {
            throw new IllegalArgumentException("A divisor has to be above zero: " + under);
        }
        return new Exact(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    /** So many parts per million of this. */
    public Exact share(long ppm) {
        return new Exact(over.multiply(BigInteger.valueOf(ppm)), under.multiply(WHOLE));
    }

    /** So many times this. */
    public Exact times(long factor) {
        return new Exact(over.multiply(BigInteger.valueOf(factor)), under);
    }

    /** A fraction of this. */
    public Exact times(Exact factor) {
        return new Exact(over.multiply(factor.over), under.multiply(factor.under));
    }

    /** So many whole fen less than this. */
    public Exact less(long fen) {
        return new Exact(over.subtract(BigInteger.valueOf(fen).multiply(under)), under);
    }

    /** The greatest whole number not above it. */
    public long down() {
        return floor().longValueExact();
    }

    /** The greatest whole number not above it; empty where no long can hold that. */
    public Optional<Long> downIfItFits() {
        BigInteger whole = floor();
        return whole.bitLength() < Long.SIZE ? Optional.of(whole.longValue()) : Optional.empty();
    }

    private BigInteger floor() {
        BigInteger[] parts = over.divideAndRemainder(under);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** The nearest whole number; a half goes away from zero. */
    public long halfUp() {
        BigInteger twice = over.abs().shiftLeft(1).add(under);
        BigInteger nearest = twice.divide(under.shiftLeft(1));
        return (over.signum() < 0 ? nearest.negate() : nearest).longValueExact();
    }
}
