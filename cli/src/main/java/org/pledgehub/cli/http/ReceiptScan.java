package org.pledgehub.cli.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.pledgehub.cli.report.HubTopics;
import org.pledgehub.contract.out.Feedback;

/**
 * Looks for the answers to one event in a party's feedback topic. Nothing is kept between two looks: the address given when
 * the event was sent says where to begin, and without it the whole topic is read, for as long as the time allows.
 */
final class ReceiptScan {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 4;
    private static final int MOST = 50;

    private final HubTopics topics;
    private final Semaphore places = new Semaphore(AT_ONCE);

    /** A scan of an installation's topics. */
    ReceiptScan(HubTopics topics) {
        this.topics = topics;
    }

    /**
     * Answers under an event id, at most fifty, in their order.
     *
     * @param from offset to begin at
     * @throws Problem when the end is not reached in time, or others are looking already
     */
    List<Feedback> find(String party, String eventId, long from) {
        if (!places.tryAcquire()) {
            throw new Problem(ProblemCode.TOO_MANY_IN_FLIGHT);
        }
        try (var consumer = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return find(consumer, new TopicPartition(topics.catalog().feedback(party), 0), eventId, from);
        } finally {
            places.release();
        }
    }

    private List<Feedback> find(
            KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, String eventId, long from) {
        consumer.assign(List.of(partition));
        long end = consumer.endOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
        long begin = consumer.beginningOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
        consumer.seek(partition, Math.min(Math.max(from, begin), end));
        var key = eventId.getBytes(StandardCharsets.UTF_8);
        var found = new ArrayList<Feedback>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.position(partition, PATIENCE) < end && found.size() < MOST) {
            if (System.nanoTime() > deadline) {
                throw new Problem(ProblemCode.RECEIPT_SCAN_TOO_LONG);
            }
            for (var record : consumer.poll(POLL)) {
                if (Arrays.equals(record.key(), key)) {
                    found.add(topics.serdes().fromBytes(Feedback.class, record.value()));
                }
            }
        }
        return found;
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<>(topics.clientSettings());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "50");
        return settings;
    }
}
