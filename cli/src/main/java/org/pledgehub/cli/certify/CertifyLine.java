package org.pledgehub.cli.certify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.pledgehub.cli.json.JsonSource;
import org.pledgehub.cli.json.RecordReader;
import org.pledgehub.cli.report.HubTopics;
import org.pledgehub.cli.send.Confirmation;
import org.pledgehub.cli.text.EnvironmentFailure;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.out.Feedback;

/** The line between a party and the hub: what it sends, and every answer that comes back, by the position of the event. */
final class CertifyLine implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final HubTopics topics;
    private final String party;
    private final Schema type;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, List<Feedback>> answers = new HashMap<>();

    /** Answers are heard from this moment on. */
    CertifyLine(HubTopics topics, String party, Role role) {
        this.topics = topics;
        this.party = party;
        this.type = TopicCatalog.eventSchema(role).orElseThrow();
        var sending = new HashMap<>(topics.clientSettings());
        sending.put("acks", "all");
        producer = new KafkaProducer<>(sending, new ByteArraySerializer(), new ByteArraySerializer());
        consumer = topics.listener();
        var partition = new TopicPartition(topics.catalog().feedback(party), 0);
        consumer.assign(List.of(partition));
        consumer.seekToEnd(List.of(partition));
        // Seeking is lazy; asking for the position makes it happen before anything is sent.
        var unused = consumer.position(partition);
    }

    /** An event of the party's role as it goes over the wire. */
    byte[] wire(String caseId, ObjectNode event) {
        return topics.serdes().toBytes(new RecordReader(JsonSource.parse(caseId, event.toString())).read(type));
    }

    /**
     * Sends a value.
     *
     * @return its position, as answers name it
     * @throws EnvironmentFailure when the broker refuses it
     */
    String send(byte[] value) {
        var record = new ProducerRecord<byte[], byte[]>(topics.catalog().events(party), value);
        return place(Confirmation.of(producer.send(record)));
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
