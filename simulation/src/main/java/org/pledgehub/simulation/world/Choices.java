package org.pledgehub.simulation.world;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Random choices that are the same for the same seed on every machine and Java version (SplitMix64). A fork depends on
 * the seed and its name only, so what one part of a story draws never changes another part.
 */
public final class Choices {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private final long seed;
    private long state;

    private Choices(long seed) {
        this.seed = seed;
        this.state = seed;
    }

    /** Choices of that seed. */
    public static Choices of(long seed) {
        return new Choices(seed);
    }

    /** Choices of one of the runs of a seed. */
    public static Choices of(long seed, long run) {
        return new Choices(mix(mix(seed + GAMMA) + run * GAMMA));
    }

    /** What these choices began with. */
    public long seed() {
        return seed;
    }

    /** Choices of their own for one part of the story; the same name gives the same ones. */
    public Choices fork(String name) {
        long mixed = mix(seed + GAMMA);
        for (int i = 0; i < name.length(); i++) {
            mixed = mix(mixed * 31 + name.charAt(i));
        }
        return new Choices(mixed);
    }

    /** Any long. */
    public long next() {
        state += GAMMA;
        return mix(state);
    }

    /** 0 to n − 1. */
    public int below(int n) {
        return (int) below((long) n);
    }

    /** 0 to n − 1. */
    public long below(long n) {
        if (n <= 0) {
            throw new IllegalArgumentException("Nothing to choose from: " + n);
        }
        return Long.remainderUnsigned(next(), n);
    }

    /** One of first to last, both included. */
    public int between(int first, int last) {
        return first + below(last - first + 1);
    }

    /** True in so many of a hundred cases. */
    public boolean chance(int percent) {
        return below(100) < percent;
    }

    /** One of these. */
    public <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    /** One of these. */
    @SafeVarargs
    public final <T extends @Nullable Object> T oneOf(T... from) {
        return from[below(from.length)];
    }

    /** A day from first to last, both included. */
    public LocalDate dayIn(LocalDate first, LocalDate last) {
        return first.plusDays(below(ChronoUnit.DAYS.between(first, last) + 1));
    }

    @Override
    public String toString() {
        return "seed " + String.format(Locale.ROOT, "%016x", seed);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
