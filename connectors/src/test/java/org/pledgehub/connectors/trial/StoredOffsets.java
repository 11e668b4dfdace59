package org.pledgehub.connectors.trial;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.apache.kafka.connect.storage.OffsetStorageReader;

/** What a worker has stored of a source; it outlives the tasks. */
public final class StoredOffsets implements SourceTaskContext, OffsetStorageReader {

    private final Map<Map<String, ?>, Map<String, Object>> offsets = new HashMap<>();

    /** The record stands in Kafka, and its offset is stored with it. */
    public void store(SourceRecord origin) {
        @SuppressWarnings("unchecked")
        var offset = (Map<String, Object>) origin.sourceOffset();
        offsets.put(origin.sourcePartition(), offset);
    }

    @Override
    public <T> Map<String, Object> offset(Map<String, T> partition) {
        return offsets.get(partition);
    }

    @Override
    public <T> Map<Map<String, T>, Map<String, Object>> offsets(Collection<Map<String, T>> partitions) {
        return partitions.stream()
                .filter(offsets::containsKey)
                .collect(Collectors.toMap(partition -> partition, offsets::get));
    }

    @Override
    public Map<String, String> configs() {
        return Map.of();
    }

    @Override
    public OffsetStorageReader offsetStorageReader() {
        return this;
    }

    @Override
    public PluginMetrics pluginMetrics() {
        throw new UnsupportedOperationException("the tasks measure nothing of their own");
    }
}
