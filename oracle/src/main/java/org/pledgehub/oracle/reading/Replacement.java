package org.pledgehub.oracle.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.LoanEventReversed;
import org.pledgehub.contract.in.PoolEventReversed;
import org.pledgehub.contract.in.RightEventReversed;

/**
 * Corrections and reversals of one subject. A correction names the event it corrects; of several the one recorded last
 * counts, then the greatest id. A reversed event never happened, a reversed correction was never made, a reversed
 * reversal leaves what it reversed.
 */
final class Replacement {
    private static final Comparator<Fact> LATER =
            Comparator.comparing(Fact::recordedAt).thenComparing(Fact::eventId);

    private final Map<String, Fact> facts = new HashMap<>();
    private final Map<String, List<Fact>> corrections = new HashMap<>();
    private final Map<String, List<Fact>> reversals = new HashMap<>();
    private final Map<String, Boolean> undone = new HashMap<>();
    private final Set<String> current = new HashSet<>();
    private final List<Said<?>> standing = new ArrayList<>();

    Replacement(List<Fact> heard) {
        heard.forEach(fact -> facts.put(fact.name(), fact));
        for (var fact : heard) {
            reversed(fact).ifPresent(id -> add(reversals, fact, id));
            if (reversed(fact).isEmpty() && fact.corrects().isPresent() && judged(fact) == Story.Fate.STANDS) {
                add(corrections, fact, fact.corrects().get());
            }
        }
        for (var fact : heard) {
            if (reversed(fact).isEmpty() && fact.corrects().isEmpty() && !isUndone(fact)) {
                stand(fact);
            }
        }
        standing.sort(Comparator.comparing(Said::fact, Story.BY_DATE));
    }

    List<Said<?>> standing() {
        return List.copyOf(standing);
    }

    Story.Fate fate(Fact fact) {
        if (!facts.containsKey(fact.name())) {
            return Story.Fate.NOT_HEARD;
        }
        var judged = judged(fact);
        if (judged != Story.Fate.STANDS) {
            return judged == Story.Fate.WAITS && isUndone(fact) ? Story.Fate.REVERSED : judged;
        }
        if (isUndone(fact)) {
            return Story.Fate.REVERSED;
        }
        return reversed(fact).isPresent() || current.contains(fact.name()) ? Story.Fate.STANDS : Story.Fate.REPLACED;
    }

    /** Id of the event that a reversal takes back. */
    static Optional<String> reversed(Fact fact) {
        return switch (fact.payload()) {
            case LoanEventReversed loan -> Optional.of(loan.getReversedEventId().strip());
            case RightEventReversed right ->
                Optional.of(right.getReversedEventId().strip());
            case PoolEventReversed pool -> Optional.of(pool.getReversedEventId().strip());
            default -> Optional.empty();
        };
    }

    /** What it is in itself, whether or not it was taken back. */
    private Story.Fate judged(Fact fact) {
        var named = reversed(fact).or(fact::corrects);
        if (named.isEmpty()) {
            return Story.Fate.STANDS;
        }
        var target = facts.get(fact.party() + ":" + named.get());
        if (fact.corrects().isPresent()) {
            var corrected = facts.get(fact.party() + ":" + fact.corrects().get());
            if (corrected == null) {
                return Story.Fate.WAITS;
            }
            if (reversed(corrected).isPresent()) {
                return Story.Fate.OF_REVERSAL;
            }
            return sameSubject(fact, corrected) ? Story.Fate.STANDS : Story.Fate.CHANGES_SUBJECT;
        }
        return target == null ? Story.Fate.WAITS : Story.Fate.STANDS;
    }

    private static boolean sameSubject(Fact fact, Fact corrected) {
        return fact.payload().getClass() == corrected.payload().getClass()
                && pool(fact).equals(pool(corrected));
    }

    private static Optional<String> pool(Fact fact) {
        return fact.payload() instanceof LoanDisbursed disbursed ? Keys.pool(disbursed.getPool()) : Optional.empty();
    }

    private boolean isUndone(Fact fact) {
        var known = undone.get(fact.name());
        if (known != null) {
            return known;
        }
        // A ring of reversals counts as not reversed.
        undone.put(fact.name(), false);
        var result = false;
        for (var reversal : reversals.getOrDefault(fact.name(), List.of())) {
            result |= !isUndone(reversal);
        }
        undone.put(fact.name(), result);
        return result;
    }

    private void stand(Fact root) {
        var ids = new TreeSet<String>();
        gather(root, ids);
        var fact = root;
        for (@Nullable Fact next = root; next != null; next = last(next)) {
            fact = next;
        }
        current.add(fact.name());
        standing.add(new Said<>(root, fact, Set.copyOf(ids), fact.payload()));
    }

    private void gather(Fact fact, Set<String> ids) {
        if (ids.add(fact.eventId())) {
            corrections.getOrDefault(fact.name(), List.of()).forEach(correction -> gather(correction, ids));
        }
    }

    private @Nullable Fact last(Fact corrected) {
        return corrections.getOrDefault(corrected.name(), List.of()).stream()
                .filter(correction -> !isUndone(correction))
                .max(LATER)
                .orElse(null);
    }

    private static void add(Map<String, List<Fact>> map, Fact fact, String id) {
        map.computeIfAbsent(fact.party() + ":" + id, name -> new ArrayList<>()).add(fact);
    }
}
