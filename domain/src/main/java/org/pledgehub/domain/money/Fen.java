package org.pledgehub.domain.money;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * An amount of money in fen (1 yuan = 100 fen), exact. May be negative, because differences are; where an amount may
 * not be, {@link #amount} makes it. Every operation throws {@link ArithmeticException} rather than overflow.
 *
 * @param value fen
 */
public record Fen(long value) implements Comparable<Fen> {

    /** Nothing. */
    public static final Fen ZERO = new Fen(0);

    /** Any number of fen, negative ones included. */
    public static Fen of(long fen) {
        return fen == 0 ? ZERO : new Fen(fen);
    }

    /**
     * An amount that may not be negative.
     *
     * @throws IllegalArgumentException below zero
     */
    public static Fen amount(long fen) {
        if (fen < 0) {
            throw new IllegalArgumentException("an amount is never negative: " + fen + " fen");
        }
        return of(fen);
    }

    /**
     * Yuan written as a decimal, such as {@code 1024691.34}.
     *
     * @throws ArithmeticException if it has parts of a fen or is beyond a long
     * @throws NumberFormatException if it is not a number
     */
    public static Fen ofYuan(String yuan) {
        return of(new BigDecimal(yuan).movePointRight(2).longValueExact());
    }

    /** Sum of all; zero of none. */
    public static Fen sum(Collection<Fen> parts) {
        return parts.stream().reduce(ZERO, Fen::plus);
    }

    /** This and the other. */
    public Fen plus(Fen other) {
        return of(Math.addExact(value, other.value));
    }

    /** This less the other; may be negative. */
    public Fen minus(Fen other) {
        return of(Math.subtractExact(value, other.value));
    }

    /** This so many times. */
    public Fen times(long factor) {
        return of(Math.multiplyExact(value, factor));
    }

    /** The same amount in the other direction. */
    public Fen negated() {
        return of(Math.negateExact(value));
    }

    /** The smaller of the two. */
    public Fen min(Fen other) {
        return value <= other.value ? this : other;
    }

    /** The larger of the two. */
    public Fen max(Fen other) {
        return value >= other.value ? this : other;
    }

    /** This, or zero where it is negative. */
    public Fen atLeastZero() {
        return max(ZERO);
    }

    /** True for exactly nothing. */
    public boolean isZero() {
        return value == 0;
    }

    /** True above zero. */
    public boolean isPositive() {
        return value > 0;
    }

    /** True below zero. */
    public boolean isNegative() {
        return value < 0;
    }

    /** True where this is larger than the other. */
    public boolean exceeds(Fen other) {
        return value > other.value;
    }

    /** As yuan with two decimals, such as {@code 204938.26}. */
    public String yuan() {
        return BigDecimal.valueOf(value, 2).toPlainString();
    }

    @Override
    public int compareTo(Fen other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return yuan();
    }
}
