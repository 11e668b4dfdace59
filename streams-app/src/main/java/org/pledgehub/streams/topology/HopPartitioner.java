package org.pledgehub.streams.topology;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Partitions of our hops: murmur2 over the UTF-8 bytes of the canonical key, sign bit cleared, modulo the number of
 * partitions. A sender's own partitioner is never relied on. The result is part of the stored format: changing it
 * separates keys from their state.
 */
public final class HopPartitioner<V> implements StreamPartitioner<String, V> {

    /** Partition of a canonical key among {@code partitions}. */
    public static int partitionOf(String canonicalKey, int partitions) {
        return Utils.toPositive(Utils.murmur2(canonicalKey.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    @Override
    public Optional<Set<Integer>> partitions(String topic, String key, V value, int numPartitions) {
        return Optional.of(Set.of(partitionOf(key, numPartitions)));
    }
}
