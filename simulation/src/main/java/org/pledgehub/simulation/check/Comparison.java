package org.pledgehub.simulation.check;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pledgehub.oracle.Expectation;
import org.pledgehub.simulation.broker.Observation;

/** Holds what a hub has published against what the oracle expects. */
public final class Comparison {

    private Comparison() {}

    /** Every difference, sorted; none where the two agree. */
    public static List<Difference> between(Expectation expected, Observation seen) {
        return between(expected, Published.by(seen));
    }

    /** Every difference, sorted; none where the two agree. */
    public static List<Difference> between(Expectation expected, Published seen) {
        var found = new TreeSet<Difference>();
        var records = new RecordComparison(expected.unjudged(), found);
        records.compareAll("loan", expected.loans(), seen.loans());
        records.compareAll("deadline", expected.deadlines(), seen.deadlines());
        records.compareAll("claim", expected.claims(), seen.claims());
        records.compareAll("trigger", expected.triggers(), seen.triggers());
        records.compareAll("exposure", expected.exposures(), seen.exposures());
        records.compareAll("breakdown", expected.breakdowns(), seen.breakdowns());
        compareValues("answer", expected.answers(), seen.answers(), found);
        compareLetters(expected.deadLetters(), seen.deadLetters(), found);
        return List.copyOf(found);
    }

    private static <K> void compareValues(
            String kind, Map<K, ?> expected, Map<K, ?> seen, SortedSet<Difference> found) {
        expected.forEach((key, wanted) -> {
            var there = seen.get(key);
            if (!Objects.equals(wanted, there)) {
                found.add(new Difference(kind + " " + key, "", wanted.toString(), String.valueOf(there)));
            }
        });
        seen.forEach((key, there) -> {
            if (!expected.containsKey(key)) {
                found.add(new Difference(kind + " " + key, "", "nothing", there.toString()));
            }
        });
    }

    private static <T> void compareLetters(SortedSet<T> expected, SortedSet<T> seen, SortedSet<Difference> found) {
        expected.stream()
                .filter(letter -> !seen.contains(letter))
                .forEach(letter -> found.add(new Difference("dead letter " + letter, "", "there", "nothing")));
        seen.stream()
                .filter(letter -> !expected.contains(letter))
                .forEach(letter -> found.add(new Difference("dead letter " + letter, "", "nothing", "there")));
    }
}
