package org.pledgehub.domain;

import java.util.Random;
import java.util.function.Consumer;

/** Many cases from one seed. A failure names the seed; {@code -Dpledgehub.seed=N} repeats it. */
public final class SeededCases {

    private static final int CASES = 2_000;

    private SeededCases() {}

    /** Runs the check on many random sources that all come from one seed. */
    public static void forAll(Consumer<Random> check) {
        forAll(CASES, check);
    }

    /** The same with a number of cases. */
    public static void forAll(int cases, Consumer<Random> check) {
        long seed = Long.getLong("pledgehub.seed", System.nanoTime());
        System.out.println("seed " + seed);
        for (int number = 0; number < cases; number++) {
            try {
                check.accept(new Random(seed + number));
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("case " + number + " of seed " + seed, failed);
            }
        }
    }

    /** An amount from 0 up to some thousand million million fen, small ones as often as large ones. */
    public static long fen(Random random) {
        return random.nextLong(1L << (1 + random.nextInt(50)));
    }
}
