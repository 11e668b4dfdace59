package org.pledgehub.streams.topology;

import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;

/**
 * The topic of the party that a record is for, under a name that stays the same in the description of the topology.
 *
 * @param topic says which topic
 */
record PartyTopic<V>(TopicNameExtractor<String, V> topic) implements TopicNameExtractor<String, V> {

    @Override
    public String extract(String key, V value, RecordContext context) {
        return topic.extract(key, value, context);
    }

    @Override
    public String toString() {
        return "topic of the party concerned";
    }
}
