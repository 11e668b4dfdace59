package org.pledgehub.cli.report;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics from their beginning to their last stable offsets with a plain consumer that sees only committed records. */
final class TopicReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);

    private final KafkaConsumer<byte[], byte[]> consumer;

    TopicReader(Map<String, Object> clientSettings) {
        var settings = new HashMap<>(clientSettings);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "20");
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Hands over every record of a topic, partition by partition in the order of offsets. */
    void readAll(String topic, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        var partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        read(consumer.beginningOffsets(partitions), consumer.endOffsets(partitions), each);
    }

    /** Whether committed records stand between two offsets of a partition; what else takes up offsets are transaction marks. */
    boolean hasRecordsBetween(TopicPartition partition, long from, long to) {
        consumer.assign(List.of(partition));
        var found = new int[1];
        read(Map.of(partition, from), Map.of(partition, to), record -> found[0]++);
        return found[0] > 0;
    }

    private void read(
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> to,
            Consumer<ConsumerRecord<byte[], byte[]>> each) {
        from.forEach(consumer::seek);
        List<TopicPartition> open = List.copyOf(to.keySet());
        while (!open.isEmpty()) {
            StreamSupport.stream(consumer.poll(POLL).spliterator(), false)
                    .filter(record -> record.offset() < end(to, new TopicPartition(record.topic(), record.partition())))
                    .forEach(each);
            open = open.stream()
                    .filter(partition -> consumer.position(partition) < end(to, partition))
                    .toList();
        }
    }

    private static long end(Map<TopicPartition, Long> ends, TopicPartition partition) {
        return ends.getOrDefault(partition, 0L);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
