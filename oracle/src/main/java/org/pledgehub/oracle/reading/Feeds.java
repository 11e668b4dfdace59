package org.pledgehub.oracle.reading;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pledgehub.oracle.Letter;

/**
 * Through which day each feed is complete: the last day that each partition of the party's topic has carried. A word
 * behind a record that cannot be read yet waits with it.
 */
public final class Feeds {
    private final Map<String, Map<Integer, LocalDate>> through = new HashMap<>();
    private final Map<String, Set<Integer>> partitions = new HashMap<>();
    private final Map<String, Long> unread = new HashMap<>();

    Feeds(Iterable<Letter> letters, Reading.Aside aside) {
        letters.forEach(letter -> partitions
                .computeIfAbsent(letter.party(), name -> new HashSet<>())
                .add(letter.partition()));
        for (var lost : aside.lost()) {
            if (lost.reason().equals("SCHEMA_UNKNOWN")) {
                var letter = lost.letter();
                unread.merge(letter.party() + "/" + letter.partition(), letter.offset(), Math::min);
            }
        }
        for (var complete : aside.complete()) {
            if (heard(complete)) {
                through.computeIfAbsent(complete.party(), party -> new HashMap<>())
                        .merge(
                                complete.place().partition(),
                                complete.said().getThrough(),
                                (one, other) -> one.isAfter(other) ? one : other);
            }
        }
    }

    /** Whether nothing unread stands before a word about the feed. */
    public boolean heard(Intake.Complete complete) {
        var place = complete.place();
        return place.offset() < unread.getOrDefault(complete.party() + "/" + place.partition(), Long.MAX_VALUE);
    }

    /** Through which day the feed of a party is complete. */
    public Optional<LocalDate> through(String party) {
        var days = through.getOrDefault(party, Map.of());
        return days.keySet().containsAll(partitions.getOrDefault(party, Set.of()))
                ? days.values().stream().min(LocalDate::compareTo)
                : Optional.empty();
    }
}
