package org.pledgehub.simulation.broker;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.simulation.history.TaskName;

/**
 * What can be seen of a simulated hub: its committed records and stores.
 *
 * @param topics names of all topics
 * @param records committed records by topic, each topic in the order of commits
 * @param stores committed stores: task → store name → entries by key
 * @param reads number of committed reads of each ingress record, by {@code topic/partition/offset}; more than one after
 *     a rewind
 * @param poolsKnownFrom by pool and partition of the pools' book, the first entry that its room took up when it knew the
 *     pool's registration already
 */
public record Observation(
        TopicCatalog topics,
        SortedMap<String, List<Committed>> records,
        Map<TaskName, Map<String, SortedMap<String, byte[]>>> stores,
        Map<String, Integer> reads,
        Map<String, Map<Integer, Integer>> poolsKnownFrom) {

    /** Committed records of a topic, none where nothing was written. */
    public List<Committed> of(String topic) {
        return records.getOrDefault(topic, List.of());
    }
}
