package org.pledgehub.cli.report;

import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.pledgehub.contract.out.Feedback;

/** Waits for the hub's answer to one record. Open it before sending, so that no answer is missed. */
public final class FeedbackWatch implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final HubTopics topics;
    private final KafkaConsumer<byte[], byte[]> consumer;

    /** A watch on a party's feedback, from its present end on. */
    public FeedbackWatch(HubTopics topics, String party) {
        this.topics = topics;
        consumer = topics.listener();
        var partitions = consumer.partitionsFor(topics.catalog().feedback(party)).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Seeking is lazy; asking for the positions makes it happen before anything is sent.
        partitions.forEach(consumer::position);
    }

    /** The first answer to the record stored there; empty when none comes in time. */
    public Optional<Feedback> answerTo(RecordMetadata stored, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            for (var record : consumer.poll(POLL)) {
                var answer = topics.read(Feedback.class, record.value());
                if (isAbout(answer, stored)) {
                    return Optional.of(answer);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isAbout(Feedback answer, RecordMetadata stored) {
        var source = answer.getSource();
        return source.getTopic().equals(stored.topic())
                && source.getPartition() == stored.partition()
                && source.getOffset() == stored.offset();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
