package org.pledgehub.simulation.broker;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.pledgehub.simulation.history.TaskName;

/** Runs the processors of one task from its start to its death. It knows nothing of logs, offsets and transactions. */
public interface TaskEngine extends AutoCloseable {

    /** Has one record processed; what the processors wrote, in order. */
    List<Unsent> process(Committed record);

    /** Has the punctuators run; what they wrote, in order. */
    List<Unsent> punctuate(Instant now);

    /** Store entries written since the last call: store name → key → bytes, null where the entry was deleted. */
    Map<String, Map<String, byte @Nullable []>> takeChanges();

    @Override
    void close();

    /** Starts engines and gives them their references. */
    interface Factory {

        /** A reference that all running and all later engines read. */
        void refer(Committed reference);

        /** Starts a task with the stores restored from its changelogs: store name → entries by key. */
        TaskEngine start(TaskName task, Map<String, SortedMap<String, byte[]>> restored);
    }

    /**
     * A record on its way to the log.
     *
     * @param topic topic
     * @param partitions partitions it goes to
     * @param key key, null where it has none
     * @param value bytes with wire header, null for a tombstone
     * @param timestamp timestamp of the record
     */
    record Unsent(
            String topic,
            List<Integer> partitions,
            @Nullable String key,
            byte @Nullable [] value,
            Instant timestamp) {}
}
