package org.pledgehub.streams.install;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.pledgehub.contract.Topic;
import org.pledgehub.contract.TopicCatalog;

/**
 * A topic as the broker must hold it.
 *
 * @param name full name
 * @param partitions number of partitions
 * @param settings broker settings that are ours to decide; others stay as the cluster has them
 */
public record TopicSpec(String name, int partitions, Map<String, String> settings) {

    /** Keeps its own sorted copy of the settings. */
    public TopicSpec {
        settings = Map.copyOf(settings);
    }

    static TopicSpec of(Topic topic) {
        return new TopicSpec(topic.name(), topic.partitions(), topic.brokerSettings());
    }

    /** A changelog: the latest record of each key, for ever, as large as the hub itself may write. */
    static TopicSpec changelog(String name, int partitions) {
        return new TopicSpec(
                name,
                partitions,
                Map.of(
                        "cleanup.policy", "compact",
                        "max.message.bytes", Integer.toString(TopicCatalog.OWN_RECORD_LIMIT_BYTES),
                        "message.timestamp.type", "CreateTime",
                        "retention.ms", "-1"));
    }

    NewTopic toNewTopic(int replication) {
        return new NewTopic(name, partitions, (short) replication).configs(new TreeMap<>(settings));
    }
}
