package org.pledgehub.streams.runtime;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** How far stores have been restored from their changelogs. */
final class RestoreProgress implements StateRestoreListener {

    private final Map<TopicPartition, Long> remaining = new ConcurrentHashMap<>();

    @Override
    public void onRestoreStart(TopicPartition changelog, String store, long start, long end) {
        remaining.put(changelog, end - start);
    }

    @Override
    public void onBatchRestored(TopicPartition changelog, String store, long batchEnd, long restored) {
        remaining.computeIfPresent(changelog, (partition, left) -> Math.max(0, left - restored));
    }

    @Override
    public void onRestoreEnd(TopicPartition changelog, String store, long restored) {
        remaining.remove(changelog);
    }

    @Override
    public void onRestoreSuspended(TopicPartition changelog, String store, long restored) {
        remaining.remove(changelog);
    }

    /** Records still to be restored, by changelog partition; empty when nothing is being restored. */
    Map<String, Long> remaining() {
        var sorted = new TreeMap<String, Long>();
        remaining.forEach((partition, left) -> sorted.put(partition.toString(), left));
        return sorted;
    }
}
