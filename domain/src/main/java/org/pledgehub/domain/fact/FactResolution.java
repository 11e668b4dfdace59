package org.pledgehub.domain.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgehub.domain.key.EventId;

/**
 * Applies corrections and reversals. Every fact names at most one other, so the facts that do not wait form trees: at
 * the root an original, above it what names it. Three passes over the trees, no recursion: chains may be long.
 */
final class FactResolution<B> {

    private static final Comparator<EventHeader> RECORDED =
            Comparator.comparing(EventHeader::recordedAt).thenComparing(EventHeader::eventId);

    private final SortedMap<EventKey, Fact<B>> facts;
    private final SubjectRule<B> subjects;

    private final Map<EventKey, List<Fact<B>>> naming = new TreeMap<>();
    private final List<Fact<B>> namedFirst = new ArrayList<>();
    private final Map<EventKey, EventKey> undoneBy = new TreeMap<>();
    private final Map<EventKey, Fact<B>> roots = new TreeMap<>();
    private final Map<EventKey, FactRefusal> refused = new TreeMap<>();
    private final SortedMap<EventKey, Fact<B>> winners = new TreeMap<>();
    private final SortedMap<EventKey, Standing> standings = new TreeMap<>();

    private FactResolution(SortedMap<EventKey, Fact<B>> facts, SubjectRule<B> subjects) {
        this.facts = facts;
        this.subjects = subjects;
    }

    static <B> FactResolution<B> of(SortedMap<EventKey, Fact<B>> facts, SubjectRule<B> subjects) {
        var resolution = new FactResolution<>(facts, subjects);
        resolution.orderNamedFirst();
        resolution.findReversed();
        resolution.findRootsAndRefusals();
        resolution.chooseWinners();
        facts.values().forEach(fact -> resolution.standings.put(fact.key(), resolution.standingOf(fact)));
        return resolution;
    }

    List<EffectiveFact<B>> effective() {
        var names = names();
        return winners.entrySet().stream()
                .map(entry -> {
                    var original = root(entry.getKey()).header();
                    var all = names.getOrDefault(entry.getKey(), Set.of(original.eventId()));
                    return new EffectiveFact<>(original, entry.getValue(), all);
                })
                .sorted(Comparator.comparing(EffectiveFact::header, EventHeader.LEGAL_ORDER))
                .toList();
    }

    /** Ids of what was corrected, by the original: its own and those of its corrections. */
    private Map<EventKey, Set<EventId>> names() {
        Map<EventKey, Set<EventId>> names = new HashMap<>();
        roots.forEach((key, root) -> {
            if (!key.equals(root.key()) && !refused.containsKey(key)) {
                var ids = names.computeIfAbsent(
                        root.key(), none -> new HashSet<>(Set.of(root.header().eventId())));
                ids.add(key.eventId());
            }
        });
        return names;
    }

    Map<EventKey, Standing> standings() {
        return Collections.unmodifiableSortedMap(standings);
    }

    /** Originals, then what names them, then what names that; what waits is left out. */
    private void orderNamedFirst() {
        for (var fact : facts.values()) {
            var target = fact.header().targetKey();
            if (target.isEmpty()) {
                namedFirst.add(fact);
            } else {
                naming.computeIfAbsent(target.get(), none -> new ArrayList<>()).add(fact);
            }
        }
        for (int i = 0; i < namedFirst.size(); i++) {
            namedFirst.addAll(thatName(namedFirst.get(i)));
        }
    }

    /** A fact is undone by a reversal that is not itself undone; of several the one recorded first is named. */
    private void findReversed() {
        for (var fact : namedFirst.reversed()) {
            thatName(fact).stream()
                    .filter(other -> isReversal(other) && !undoneBy.containsKey(other.key()))
                    .min(Comparator.comparing(Fact::header, RECORDED))
                    .ifPresent(reversal -> undoneBy.put(fact.key(), reversal.key()));
        }
    }

    private void findRootsAndRefusals() {
        for (var fact : namedFirst) {
            switch (fact.header().relation()) {
                case Relation.Original original -> roots.put(fact.key(), fact);
                case Relation.Reverses reversal -> roots.put(fact.key(), fact);
                case Relation.Corrects(var target) ->
                    placeCorrection(fact, new EventKey(fact.header().party(), target));
            }
        }
    }

    private void placeCorrection(Fact<B> correction, EventKey target) {
        var root = root(target);
        roots.put(correction.key(), root);
        var undoneWithTarget = undoneBy.get(target);
        if (undoneWithTarget != null) {
            undoneBy.putIfAbsent(correction.key(), undoneWithTarget);
        }
        if (isReversal(root)) {
            refused.put(correction.key(), FactRefusal.CORRECTION_OF_REVERSAL);
        } else if (!subjects.sameSubject(root.body(), correction.body())) {
            refused.put(correction.key(), FactRefusal.CORRECTION_CHANGES_SUBJECT);
        }
    }

    /** Of an original and its corrections those compete that nothing in force corrects. */
    private void chooseWinners() {
        Set<EventKey> replaced = new HashSet<>();
        for (var fact : namedFirst.reversed()) {
            if (isReversal(fact) || isReversal(root(fact.key()))) {
                continue;
            }
            boolean counts = counts(fact);
            if (counts && !replaced.contains(fact.key())) {
                winners.merge(root(fact.key()).key(), fact, FactResolution::recordedLater);
            }
            if (counts || replaced.contains(fact.key())) {
                fact.header().targetKey().ifPresent(replaced::add);
            }
        }
    }

    private static <B> Fact<B> recordedLater(Fact<B> one, Fact<B> other) {
        return RECORDED.compare(one.header(), other.header()) >= 0 ? one : other;
    }

    private Standing standingOf(Fact<B> fact) {
        var key = fact.key();
        if (!roots.containsKey(key)) {
            return new Standing.Waiting(fact.header().relation().target().orElseThrow());
        }
        var refusal = refused.get(key);
        if (refusal != null) {
            return new Standing.Refused(refusal);
        }
        var reversal = undoneBy.get(key);
        if (reversal != null) {
            return new Standing.Reversed(reversal);
        }
        var winner = winners.get(root(key).key());
        return winner == null || winner.key().equals(key)
                ? new Standing.Effective()
                : new Standing.Superseded(winner.key());
    }

    private boolean counts(Fact<B> fact) {
        return !undoneBy.containsKey(fact.key())
                && !refused.containsKey(fact.key())
                && subjects.saysEnough(fact.body());
    }

    private boolean isReversal(Fact<B> fact) {
        return fact.header().relation() instanceof Relation.Reverses;
    }

    private List<Fact<B>> thatName(Fact<B> fact) {
        return naming.getOrDefault(fact.key(), List.of());
    }

    private Fact<B> root(EventKey key) {
        var root = roots.get(key);
        if (root == null) {
            throw new IllegalStateException("not placed yet: " + key);
        }
        return root;
    }
}
