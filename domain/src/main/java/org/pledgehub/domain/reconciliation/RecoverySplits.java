package org.pledgehub.domain.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.reconciliation.PoolBreak.Kind;

/**
 * Recoveries on several loans, as the events of each loan tell them: all have to tell the same whole with the same parts.
 * What one loan tells under one reference is added up, so that an enforcement may bring money more than once.
 */
public final class RecoverySplits {

    private RecoverySplits() {}

    /**
     * What the events of one loan say of one recovery.
     *
     * @param teller the loan
     * @param reference number of the disposal or enforcement
     * @param on legal day
     * @param parts by loan
     */
    public record Word(String teller, String reference, LocalDate on, Map<String, Part> parts) {

        /** Keeps its own copy. */
        public Word {
            parts = Map.copyOf(parts);
        }
    }

    /**
     * One loan's part.
     *
     * @param gross before cost, fen
     * @param cost of recovering it, fen
     */
    public record Part(Fen gross, Fen cost) {

        static final Part NOTHING = new Part(Fen.ZERO, Fen.ZERO);

        /** Both together. */
        public Part plus(Part other) {
            return new Part(gross.plus(other.gross), cost.plus(other.cost));
        }
    }

    /** Those that are told differently, by the greatest difference of any part, since the last day of which one tells. */
    public static PoolBreaks differences(Collection<Word> words) {
        var byReference = new TreeMap<String, List<Word>>();
        words.forEach(word -> byReference
                .computeIfAbsent(word.reference(), reference -> new ArrayList<>())
                .add(word));
        SortedMap<String, PoolBreak> found = new TreeMap<>();
        byReference.forEach((reference, told) -> {
            var difference = difference(told);
            if (difference.isPositive()) {
                var since =
                        told.stream().map(Word::on).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
                var one = new PoolBreak(Kind.RECOVERY_PARTS_DIFFER, reference, difference, since);
                found.put(one.id(), one);
            }
        });
        return new PoolBreaks(found);
    }

    private static Fen difference(List<Word> told) {
        var byTeller = new TreeMap<String, Map<String, Part>>();
        Set<String> loans = new TreeSet<>();
        for (var word : told) {
            var sums = byTeller.computeIfAbsent(word.teller(), teller -> new TreeMap<>());
            word.parts().forEach((loan, part) -> sums.merge(loan, part, Part::plus));
            loans.addAll(word.parts().keySet());
        }
        var greatest = Fen.ZERO;
        for (var loan : loans) {
            var parts = byTeller.values().stream()
                    .map(sums -> sums.getOrDefault(loan, Part.NOTHING))
                    .toList();
            greatest = greatest.max(spread(parts.stream().map(Part::gross).toList()))
                    .max(spread(parts.stream().map(Part::cost).toList()));
        }
        return greatest;
    }

    private static Fen spread(List<Fen> amounts) {
        var most = amounts.stream().reduce(Fen.ZERO, Fen::max);
        return most.minus(amounts.stream().reduce(most, Fen::min));
    }
}
