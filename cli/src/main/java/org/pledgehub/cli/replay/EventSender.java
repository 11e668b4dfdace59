package org.pledgehub.cli.replay;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.pledgehub.cli.report.HubTopics;
import org.pledgehub.cli.text.EnvironmentFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.connectors.mapping.MappedEvent;
import org.pledgehub.contract.ReferenceKeys;
import org.pledgehub.contract.ref.Tick;

/** Sends mapped events as their parties would: a plain producer, each to its own topic. */
final class EventSender implements AutoCloseable {

    private static final int LINGER_MS = 5;
    private static final int LONGEST_WAIT_MS = 15_000;

    private final HubTopics topics;
    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> refused = new AtomicReference<>();

    EventSender(HubTopics topics) {
        this.topics = topics;
        var settings = new HashMap<>(topics.clientSettings());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, LONGEST_WAIT_MS);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * Sends an event without waiting for the broker.
     *
     * @throws EnvironmentFailure when it has refused an earlier one
     */
    void send(MappedEvent event) {
        throwIfRefused();
        send(
                topics.catalog().events(event.party()),
                event.eventId(),
                topics.serdes().toBytes(event.event()));
    }

    /** The story clock: this day has begun. */
    void tick(LocalDate asOf) {
        send(topics.catalog().ticks(), ReferenceKeys.TICK, topics.serdes().toBytes(new Tick(asOf)));
    }

    /**
     * Returns once the broker holds everything sent.
     *
     * @throws EnvironmentFailure when it refused something
     */
    void flush() {
        producer.flush();
        throwIfRefused();
    }

    private void throwIfRefused() {
        var failure = refused.get();
        if (failure != null) {
            throw new EnvironmentFailure(
                    new Sentence(
                            "Kafka 拒绝了一条记录：" + failure.getMessage() + "。参与方是否已在 --setup 中声明？",
                            "Kafka refused a record: " + failure.getMessage() + ". Does --setup declare its party?"),
                    failure);
        }
    }

    private void send(String topic, String key, byte[] value) {
        var unused = producer.send(
                new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value), (stored, failure) -> {
                    if (failure != null) {
                        refused.compareAndSet(null, failure);
                    }
                });
    }

    @Override
    public void close() {
        producer.close();
    }
}
