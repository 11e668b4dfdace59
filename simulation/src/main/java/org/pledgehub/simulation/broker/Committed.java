package org.pledgehub.simulation.broker;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pledgehub.simulation.history.TaskName;

/**
 * A record that readers of committed records can see.
 *
 * @param topic topic
 * @param partition partition
 * @param offset offset within the partition
 * @param key key as text, null where the record has none
 * @param value bytes with wire header, null for a tombstone
 * @param appendedAt append time
 * @param writer task that wrote it, null for a party or a tool
 */
public record Committed(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        byte @Nullable [] value,
        Instant appendedAt,
        @Nullable TaskName writer) {}
