package org.pledgehub.domain.money;

import java.util.ArrayList;
import java.util.List;

/**
 * An amount in two parts that together are the amount.
 *
 * @param part the share
 * @param rest the remainder
 */
public record Split(Fen part, Fen rest) {

    /** The part, and whatever of the whole is left. */
    public static Split of(Fen part, Fen whole) {
        return new Split(part, whole.minus(part));
    }

    /**
     * The amount in as many parts as there are weights (54 : 26 : 16 : 4). Each part but the last is its share rounded
     * half up, never more than what is still left; the last is the remainder. No part is negative.
     *
     * @throws IllegalArgumentException without weights, with a negative weight, with no weight above zero, or for a
     *     negative amount
     */
    public static List<Fen> byWeights(Fen amount, List<Long> weights) {
        long total = weights.stream().reduce(0L, Math::addExact);
        if (weights.stream().anyMatch(weight -> weight < 0) || total == 0 || amount.isNegative()) {
            throw new IllegalArgumentException("cannot split " + amount + " by " + weights);
        }
        var parts = new ArrayList<Fen>(weights.size());
        var left = amount;
        for (var weight : weights.subList(0, weights.size() - 1)) {
            var part = new Ratio(weight, total).ofHalfUp(amount).min(left);
            parts.add(part);
            left = left.minus(part);
        }
        parts.add(left);
        return List.copyOf(parts);
    }

    /** Both parts together. */
    public Fen whole() {
        return part.plus(rest);
    }
}
