package org.pledgehub.contract;

import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;

/**
 * One topic of the catalogue. Keys are UTF-8 text everywhere; values are Avro in the Confluent wire format.
 *
 * @param name full name with prefix
 * @param area who writes and who reads
 * @param keyMeaning what the key says, for people
 * @param value schema of the values, as this version of the hub writes or reads them
 * @param keeping how long records stay
 * @param partitions number of partitions
 * @param maxMessageBytes the broker's limit for one batch
 */
public record Topic(
        String name,
        TopicArea area,
        String keyMeaning,
        Schema value,
        Keeping keeping,
        int partitions,
        int maxMessageBytes) {

    /** The registry subject of the values, by the topic-name strategy. */
    public String subject() {
        return name + "-value";
    }

    /** How the subject may change: what others read changes fully compatibly, what the hub reads only backwards. */
    public Compatibility compatibility() {
        return switch (area) {
            case IN, HOP, REF -> Compatibility.BACKWARD_TRANSITIVE;
            case OUT, AUDIT, AGG, DLQ -> Compatibility.FULL_TRANSITIVE;
        };
    }

    /** Broker settings of the topic, sorted by name. Every topic is stamped by the broker, so that nobody's clock is believed. */
    public Map<String, String> brokerSettings() {
        var settings = new TreeMap<String, String>();
        settings.put("cleanup.policy", keeping.cleanupPolicy());
        settings.put("max.message.bytes", Integer.toString(maxMessageBytes));
        settings.put("message.timestamp.type", "LogAppendTime");
        settings.put("retention.ms", Long.toString(keeping.retentionMillis()));
        return settings;
    }
}
