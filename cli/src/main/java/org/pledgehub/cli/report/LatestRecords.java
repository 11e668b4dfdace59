package org.pledgehub.cli.report;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;

/** The last record of each key of a compacted topic. */
public final class LatestRecords {
    private LatestRecords() {}

    /** The records sorted by key, tombstones left out. */
    public static <T extends SpecificRecord> Collection<T> of(HubTopics topics, String topic, Class<T> type) {
        try (var reader = new TopicReader(topics.clientSettings())) {
            return byKey(reader, topics, topic, type).values();
        }
    }

    static <T extends SpecificRecord> SortedMap<String, T> byKey(
            TopicReader reader, HubTopics topics, String topic, Class<T> type) {
        var wires = new TreeMap<String, byte[]>();
        reader.readAll(topic, record -> {
            var key = new String(record.key(), StandardCharsets.UTF_8);
            if (record.value() == null) {
                wires.remove(key);
            } else {
                wires.put(key, record.value());
            }
        });
        var latest = new TreeMap<String, T>();
        wires.forEach((key, wire) -> latest.put(key, topics.read(type, wire)));
        return latest;
    }
}
