package org.pledgehub.simulation.broker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pledgehub.simulation.history.TaskName;

/** All topics: what readers of committed records see. */
final class SimulatedLog {

    private final Map<Lane, PartitionLog> partitions = new HashMap<>();
    private final SortedMap<String, List<Committed>> byTopic = new TreeMap<>();

    /**
     * One partition of a topic.
     *
     * @param topic topic
     * @param partition partition
     */
    record Lane(String topic, int partition) {}

    PartitionLog partition(Lane lane) {
        return partitions.computeIfAbsent(lane, any -> new PartitionLog());
    }

    /** Appends a record to each of its partitions. */
    List<Committed> append(TaskEngine.Unsent record, TaskName writer) {
        var appended = new ArrayList<Committed>();
        for (int partition : record.partitions()) {
            appended.add(append(
                    new Lane(record.topic(), partition), record.key(), record.value(), record.timestamp(), writer));
        }
        return appended;
    }

    // A record has these five parts.
    Committed append(
            Lane lane, @Nullable String key, byte @Nullable [] value, Instant appendedAt, @Nullable TaskName writer) {
        var log = partition(lane);
        var record = new Committed(lane.topic(), lane.partition(), log.end(), key, value, appendedAt, writer);
        log.append(record);
        byTopic.computeIfAbsent(lane.topic(), topic -> new ArrayList<>()).add(record);
        return record;
    }

    SortedMap<String, List<Committed>> records() {
        return byTopic;
    }
}
