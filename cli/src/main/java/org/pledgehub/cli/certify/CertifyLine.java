package org.pledgehub.cli.certify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.pledgehub.cli.report.HubTopics;
import org.pledgehub.cli.text.EnvironmentFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.contract.out.Feedback;

/** The line between a party and the hub: what it sends, and every answer that comes back, by the position of the event. */
final class CertifyLine implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final HubTopics topics;
    private final String party;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, List<Feedback>> answers = new HashMap<>();

    /** Answers are heard from this moment on. */
    CertifyLine(HubTopics topics, String party) {
        this.topics = topics;
        this.party = party;
        var sending = new HashMap<>(topics.clientSettings());
        sending.put("acks", "all");
        producer = new KafkaProducer<>(sending, new ByteArraySerializer(), new ByteArraySerializer());
        var hearing = new HashMap<>(topics.clientSettings());
        hearing.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        hearing.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        hearing.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        hearing.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "50");
        consumer = new KafkaConsumer<>(hearing, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var partition = new TopicPartition(topics.catalog().feedback(party), 0);
        consumer.assign(List.of(partition));
        consumer.seekToEnd(List.of(partition));
        // Seeking is lazy; asking for the position makes it happen before anything is sent.
        var unused = consumer.position(partition);
    }

    /**
     * Sends a value.
     *
     * @return its position, as answers name it
     * @throws EnvironmentFailure when the broker refuses it
     */
    String send(byte[] value) {
        try {
            var record = new ProducerRecord<byte[], byte[]>(topics.catalog().events(party), value);
            return place(producer.send(record).get());
        } catch (ExecutionException refused) {
            throw new EnvironmentFailure(
                    new Sentence(
                            "Kafka 拒绝了事件：" + refused.getMessage(), "Kafka refused the event: " + refused.getMessage()),
                    refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EnvironmentFailure(new Sentence("发送被中断。", "Sending was interrupted."), interrupted);
        }
    }

    /** The answer of this number, from 0, to what stands at a position; empty when it does not come in time. */
    Optional<Feedback> answer(String place, int number, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (heard(place).size() <= number && System.nanoTime() < deadline) {
            consumer.poll(POLL).forEach(record -> {
                var answer = topics.serdes().fromBytes(Feedback.class, record.value());
                var source = answer.getSource();
                answers.computeIfAbsent(
                                source.getTopic() + "-" + source.getPartition() + "@" + source.getOffset(),
                                first -> new ArrayList<>())
                        .add(answer);
            });
        }
        return heard(place).stream().skip(number).findFirst();
    }

    private List<Feedback> heard(String place) {
        return answers.getOrDefault(place, List.of());
    }

    private static String place(RecordMetadata stored) {
        return stored.topic() + "-" + stored.partition() + "@" + stored.offset();
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
