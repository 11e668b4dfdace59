package org.pledgehub.cli.report;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.streams.serde.ContractSerdes;

/**
 * The topics of one installation of the hub, seen from outside.
 *
 * @param clientSettings how Kafka clients connect: {@code bootstrap.servers}, and security where there is any
 * @param catalog its topics
 * @param serdes its record types
 */
public record HubTopics(Map<String, Object> clientSettings, TopicCatalog catalog, ContractSerdes serdes) {
    /** Keeps its own copy. */
    public HubTopics {
        clientSettings = Map.copyOf(clientSettings);
    }

    /** A consumer that hears answers: without a group, of committed records only, and soon. The caller says of what, and closes it. */
    public KafkaConsumer<byte[], byte[]> listener() {
        var settings = new HashMap<>(clientSettings);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "50");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** A record from its wire bytes. */
    <T extends SpecificRecord> T read(Class<T> type, byte[] wire) {
        return serdes.fromBytes(type, wire);
    }
}
