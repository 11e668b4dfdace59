package org.pledgehub.streams.runtime;

import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.streams.serde.ContractSerdes;

/**
 * Streams settings of the two applications. What is not configurable is so on purpose: exactly once, no reset of positions, explicit
 * names, static membership, a broken record that stops rather than is skipped.
 */
final class StreamsSettings {

    private static final String NO_RESET = "none";
    private static final String CLASSIC = "classic";
    // The constant of Streams is deprecated already, because the next major version has no other behaviour.
    private static final String FAULTS_OF_REFERENCES_HANDLED = "processing.exception.handler.global.enabled";
    private static final int HEARTBEATS_PER_SESSION = 4;

    private StreamsSettings() {}

    /** Settings of one application. */
    static Properties of(HubConfig config, Application application, TopicCatalog catalog, ContractSerdes serdes) {
        var settings = new Properties();
        settings.putAll(config.kafkaClient());
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, application.id(catalog));
        settings.put(StreamsConfig.STATE_DIR_CONFIG, config.text(HubSetting.STATE_DIR));
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, config.text(application.threads()));
        settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, config.text(HubSetting.STANDBY_REPLICAS));
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, config.text(HubSetting.COMMIT_INTERVAL_MS));
        settings.put(StreamsConfig.POLL_MS_CONFIG, config.text(HubSetting.POLL_MS));
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, "true");
        settings.put(FAULTS_OF_REFERENCES_HANDLED, "true");
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, "0");
        settings.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, protocol(config, application));
        settings.putAll(deadLettering(catalog, serdes));
        consumers(settings, config, application, catalog);
        producers(settings, config);
        return settings;
    }

    // Brokers of 4.3 do not let a streams group change its topology, and the intake's grows with every party.
    private static String protocol(HubConfig config, Application application) {
        return switch (application) {
            case INTAKE -> CLASSIC;
            case CORE -> config.text(HubSetting.GROUP_PROTOCOL);
        };
    }

    private static Map<String, Object> deadLettering(TopicCatalog catalog, ContractSerdes serdes) {
        return Map.of(
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UnreadableHopHandler.class,
                UnreadableHopHandler.SERDES, serdes,
                UnreadableHopHandler.CATALOG, catalog);
    }

    private static void consumers(
            Properties settings, HubConfig config, Application application, TopicCatalog catalog) {
        int session = config.number(HubSetting.SESSION_TIMEOUT_MS);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), NO_RESET);
        if (protocol(config, application).equals(CLASSIC)) {
            settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), session);
            settings.put(
                    StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
                    session / HEARTBEATS_PER_SESSION);
            settings.put(
                    StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
                    application.id(catalog) + "-" + config.text(HubSetting.INSTANCE_ID));
        }
    }

    private static void producers(Properties settings, HubConfig config) {
        settings.put(
                StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), config.number(HubSetting.LINGER_MS));
        settings.put(
                StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
                config.number(HubSetting.TRANSACTION_TIMEOUT_MS));
        settings.put(
                StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
                TopicCatalog.OWN_RECORD_LIMIT_BYTES);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    }
}
