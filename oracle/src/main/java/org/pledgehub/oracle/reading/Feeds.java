package org.pledgehub.oracle.reading;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Through which day each feed is complete: the last day that each partition of the party's topic has carried. */
public final class Feeds {
    private final Map<String, Map<Integer, LocalDate>> through = new HashMap<>();
    private final Map<String, Set<Integer>> partitions = new HashMap<>();

    Feeds(List<Intake.Complete> said) {
        for (var complete : said) {
            through.computeIfAbsent(complete.party(), party -> new HashMap<>())
                    .merge(
                            complete.partition(),
                            complete.said().getThrough(),
                            (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    /** Notes that a party's topic has a partition. */
    void uses(String party, int partition) {
        partitions.computeIfAbsent(party, name -> new HashSet<>()).add(partition);
    }

    /** Through which day the feed of a party is complete. */
    public Optional<LocalDate> through(String party) {
        var days = through.getOrDefault(party, Map.of());
        return days.keySet().containsAll(partitions.getOrDefault(party, Set.of()))
                ? days.values().stream().min(LocalDate::compareTo)
                : Optional.empty();
    }
}
