package org.pledgehub.simulation.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Leaves out of a list what is not needed: first everything, then halves, quarters and so on down to single parts, each
 * from the end to the beginning, until a round of single parts finds nothing more. A short rest is also tried without
 * any two of its parts, because an event and its reversal can only go together.
 *
 * @param enough whether to leave it at what has been reached
 */
record Reduction(BooleanSupplier enough) {

    private static final int SHORT = 24;

    /**
     * A sublist that still fails.
     *
     * @param parts a list that fails
     * @param fails whether a sublist fails too
     */
    <T> List<T> of(List<T> parts, Predicate<List<T>> fails) {
        var kept = withoutChunks(parts, fails);
        int before = Integer.MAX_VALUE;
        while (kept.size() < before && kept.size() <= SHORT) {
            before = kept.size();
            kept = withoutPairs(kept, fails);
        }
        return kept;
    }

    private <T> List<T> withoutChunks(List<T> parts, Predicate<List<T>> fails) {
        var kept = parts;
        int chunk = parts.size();
        while (chunk > 0 && !kept.isEmpty() && !enough.getAsBoolean()) {
            var less = sweep(kept, chunk, fails);
            boolean again = chunk == 1 && less.size() < kept.size();
            kept = less;
            if (!again) {
                chunk = Math.min(chunk, kept.size() + 1) / 2;
            }
        }
        return kept;
    }

    private <T> List<T> sweep(List<T> parts, int chunk, Predicate<List<T>> fails) {
        var kept = parts;
        int end = parts.size();
        while (end > 0 && !enough.getAsBoolean()) {
            int begin = Math.max(0, end - chunk);
            var without = new ArrayList<>(kept.subList(0, begin));
            without.addAll(kept.subList(end, kept.size()));
            if (fails.test(without)) {
                kept = without;
            }
            end = begin;
        }
        return kept;
    }

    /** The list without the first pair that is not needed. */
    private <T> List<T> withoutPairs(List<T> parts, Predicate<List<T>> fails) {
        for (int first = parts.size() - 2; first >= 0; first--) {
            for (int second = parts.size() - 1; second > first && !enough.getAsBoolean(); second--) {
                var without = new ArrayList<>(parts);
                without.remove(second);
                without.remove(first);
                if (fails.test(without)) {
                    return without;
                }
            }
        }
        return parts;
    }
}
