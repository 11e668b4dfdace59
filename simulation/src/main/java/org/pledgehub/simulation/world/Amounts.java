package org.pledgehub.simulation.world;

import java.math.BigInteger;

/** Sums of money that are round, odd, tiny, or such that a share of them ends on half a fen. */
final class Amounts {

    private static final int WHOLE = 1_000_000;
    private static final int HALF = WHOLE / 2;
    private static final long LARGEST = 1_000_000_000_000_000L;

    private Amounts() {}

    /** Principal of a tranche. */
    static long principal(Choices choices, int sharePpm) {
        return switch (choices.below(20)) {
            case 0, 1, 2 -> choices.between(1, 999);
            case 3, 4, 5, 6 -> endingOnHalf(choices, sharePpm, choices.between(1, 900) * 100_003L);
            case 7 -> choices.chance(10) ? LARGEST : LARGEST / 1_000 + choices.below(1_000);
            case 8, 9, 10, 11, 12 -> choices.between(1, 300_000) * 10_007L + choices.below(100);
            default -> choices.between(1, 60) * 10_000_000L;
        };
    }

    /** Up to so much, at least one fen, odd or round. */
    static long upTo(Choices choices, long most) {
        if (most <= 1) {
            return 1;
        }
        long any = 1 + choices.below(most);
        return choices.chance(40) && any > 200 ? any / 100 * 100 : any;
    }

    /** About so much, such that the share of it ends on half a fen where any sum does. */
    static long endingOnHalf(Choices choices, int sharePpm, long about) {
        int common = BigInteger.valueOf(sharePpm).gcd(BigInteger.valueOf(HALF)).intValue();
        long step = HALF / common;
        long times = Math.max(1, about / step);
        return step * (times % 2 == 0 ? times + choices.oneOf(1, -1) : times);
    }

    /** What a share of a sum is, rounded down. */
    static long share(long sum, int sharePpm) {
        return BigInteger.valueOf(sum)
                .multiply(BigInteger.valueOf(sharePpm))
                .divide(BigInteger.valueOf(WHOLE))
                .longValueExact();
    }

    /** A sum whose share is about the cap, a little more or less. */
    static long nearCap(Choices choices, int sharePpm, long cap) {
        long base = BigInteger.valueOf(cap)
                .multiply(BigInteger.valueOf(WHOLE))
                .divide(BigInteger.valueOf(sharePpm))
                .min(BigInteger.valueOf(LARGEST - 10))
                .longValueExact();
        return Math.max(1, base + choices.between(-3, 3));
    }
}
