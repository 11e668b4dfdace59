package org.pledgehub.streams.install;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.pledgehub.streams.serde.UnreadableRecordException;

/**
 * Reads a compacted reference topic from its start to its present end and keeps the latest record of each key. Records that cannot be
 * read are left out, as the hub itself leaves them out.
 *
 * @param <T> record type of the topic
 */
public final class ReferenceTopic<T extends SpecificRecord> {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, String> kafkaClient;
    private final RegistryDecoder decoder;
    private final String topic;
    private final Class<T> type;

    /**
     * A reader of one topic.
     *
     * @param kafkaClient settings of Kafka clients: where the brokers are, security
     * @param decoder decodes values
     */
    public ReferenceTopic(Map<String, String> kafkaClient, RegistryDecoder decoder, String topic, Class<T> type) {
        this.kafkaClient = Map.copyOf(kafkaClient);
        this.decoder = decoder;
        this.topic = topic;
        this.type = type;
    }

    /** The latest record of each key, in order of first appearance; empty when the topic does not exist. */
    public Map<String, T> latest() {
        var latest = new LinkedHashMap<String, T>();
        try (var consumer = openConsumer()) {
            var partitions = partitionsOf(consumer);
            if (partitions.isEmpty()) {
                return latest;
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(POLL).forEach(arrived -> keep(arrived, latest));
            }
        }
        return latest;
    }

    private void keep(ConsumerRecord<String, byte[]> arrived, Map<String, T> latest) {
        if (arrived.key() == null) {
            return;
        }
        if (arrived.value() == null) {
            latest.remove(arrived.key());
            return;
        }
        decoded(arrived.value()).ifPresent(value -> latest.put(arrived.key(), value));
    }

    private Optional<T> decoded(byte[] value) {
        try {
            return Optional.of(decoder.decode(type, value));
        } catch (UnreadableRecordException unreadable) {
            return Optional.empty();
        }
    }

    private List<TopicPartition> partitionsOf(KafkaConsumer<String, byte[]> consumer) {
        return consumer.listTopics().getOrDefault(topic, List.of()).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private KafkaConsumer<String, byte[]> openConsumer() {
        var settings = new Properties();
        settings.putAll(new HashMap<>(kafkaClient));
        settings.put("enable.auto.commit", "false");
        settings.put("isolation.level", "read_committed");
        settings.put("allow.auto.create.topics", "false");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
