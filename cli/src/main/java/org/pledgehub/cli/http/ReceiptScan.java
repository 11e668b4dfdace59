package org.pledgehub.cli.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.pledgehub.cli.report.HubTopics;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.out.Feedback;

/**
 * Looks for the answers to one event in a party's feedback topic. Nothing is kept between two looks: the address given when
 * the event was sent says where to begin, and without it the whole topic is read, for as long as the time allows.
 */
final class ReceiptScan {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LOOKS_OF_A_PARTY = 2;

    private final TopicCatalog catalog;
    private final FeedbackReader reader;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Map<String, Semaphore> places = new ConcurrentHashMap<>();

    /** A scan of an installation's topics. */
    ReceiptScan(HubTopics topics, FeedbackReader reader) {
        this(topics.catalog(), reader, () -> consumer(topics.clientSettings()));
    }

    /**
     * A scan.
     *
     * @param consumers makes one for each look, which closes it
     */
    ReceiptScan(TopicCatalog catalog, FeedbackReader reader, Supplier<Consumer<byte[], byte[]>> consumers) {
        this.catalog = catalog;
        this.reader = reader;
        this.consumers = consumers;
    }

    /**
     * Answers under an event id, in their order, at most fifty of them.
     *
     * @param party registered; who has two looks under way gets no third
     * @param from offset to begin at
     * @throws Problem when the end is not reached in time, or the party is looking already
     */
    List<Feedback> find(String party, String eventId, long from) {
        var place = places.computeIfAbsent(party, anyone -> new Semaphore(LOOKS_OF_A_PARTY));
        if (!place.tryAcquire()) {
            throw new Problem(ProblemCode.TOO_MANY_IN_FLIGHT);
        }
        try (var consumer = consumers.get()) {
            return find(consumer, new TopicPartition(catalog.feedback(party), 0), eventId, from);
        } finally {
            place.release();
        }
    }

    private List<Feedback> find(
            Consumer<byte[], byte[]> consumer, TopicPartition partition, String eventId, long from) {
        consumer.assign(List.of(partition));
        long end = consumer.endOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
        long begin = consumer.beginningOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
        consumer.seek(partition, Math.min(Math.max(from, begin), end));
        var key = eventId.getBytes(StandardCharsets.UTF_8);
        var found = new Receipts();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.position(partition, PATIENCE) < end) {
            if (System.nanoTime() > deadline) {
                throw new Problem(ProblemCode.RECEIPT_SCAN_TOO_LONG);
            }
            for (var record : consumer.poll(POLL)) {
                if (Arrays.equals(record.key(), key)) {
                    found.add(reader.read(record.value()));
                }
            }
        }
        return found.all();
    }

    private static Consumer<byte[], byte[]> consumer(Map<String, Object> client) {
        var settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "50");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
