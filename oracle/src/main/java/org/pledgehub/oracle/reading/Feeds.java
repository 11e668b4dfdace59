package org.pledgehub.oracle.reading;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Through which day each feed is complete: the last day that each partition of the party's topic has carried, also of one
 * into which nothing else was ever written. A word behind a record that cannot be read yet waits with it.
 */
public final class Feeds {
    private final Map<String, Map<Integer, LocalDate>> through = new HashMap<>();
    private final int partitions;
    private final Map<String, Long> unread = new HashMap<>();

    Feeds(int partitions, Reading.Aside aside) {
        this.partitions = partitions;
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
        boolean silent = IntStream.range(0, partitions).anyMatch(partition -> !days.containsKey(partition));
        return silent ? Optional.empty() : days.values().stream().min(LocalDate::compareTo);
    }
}
