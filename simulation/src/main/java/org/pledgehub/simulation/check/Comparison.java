package org.pledgehub.simulation.check;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pledgehub.contract.out.DutyState;
import org.pledgehub.contract.out.DutyView;
import org.pledgehub.oracle.Expectation;
import org.pledgehub.oracle.Expectation.Answer;
import org.pledgehub.oracle.Expectation.EventName;
import org.pledgehub.simulation.broker.Observation;

/** Holds what a hub has published against what the oracle expects. */
public final class Comparison {

    private static final String WAITS = "PENDING";

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
        records.compareAll("duty", expected.duties(), standing(expected.duties().keySet(), seen.duties()));
        records.compareAll("subsidy", expected.subsidies(), seen.subsidies());
        compareSums("balance", expected.balances(), seen.balances(), found);
        compareSums("break", expected.breaks(), seen.breaks(), found);
        compareAnswers(expected.answers(), seen.answers(), found);
        compareLetters(expected.deadLetters(), seen.deadLetters(), found);
        return List.copyOf(found);
    }

    /** A duty that there is no reason for any more stands there as withdrawn, if it was ever published. */
    private static Map<String, DutyView> standing(Set<String> expected, Map<String, DutyView> seen) {
        var standing = new TreeMap<>(seen);
        standing.values()
                .removeIf(duty -> duty.getState() == DutyState.WITHDRAWN && !expected.contains(duty.getDutyId()));
        return standing;
    }

    private static void compareSums(
            String what, Map<String, Long> expected, Map<String, Long> seen, SortedSet<Difference> found) {
        var names = new TreeSet<>(expected.keySet());
        names.addAll(seen.keySet());
        for (var name : names) {
            long wanted = expected.getOrDefault(name, 0L);
            long there = seen.getOrDefault(name, 0L);
            if (wanted != there) {
                found.add(new Difference(what + " " + name, "fen", Long.toString(wanted), Long.toString(there)));
            }
        }
    }

    /**
     * An event that still waits was told what it waited for when it came, which hangs on the order; that it waits does
     * not.
     */
    private static void compareAnswers(
            Map<EventName, Answer> expected, Map<EventName, Answer> seen, SortedSet<Difference> found) {
        var names = new TreeSet<>(expected.keySet());
        names.addAll(seen.keySet());
        for (var name : names) {
            var wanted = expected.get(name);
            var there = seen.get(name);
            boolean bothWait = wanted != null && there != null && waits(wanted) && waits(there);
            boolean open = Answer.OPEN.equals(wanted) && there != null;
            if (!bothWait && !open && !Objects.equals(wanted, there)) {
                var subject = "answer " + name.party() + " " + name.eventId();
                found.add(new Difference(subject, "", String.valueOf(wanted), String.valueOf(there)));
            }
        }
    }

    private static boolean waits(Answer answer) {
        return answer.status().equals(WAITS);
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
