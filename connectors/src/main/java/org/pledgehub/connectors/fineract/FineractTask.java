package org.pledgehub.connectors.fineract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.jspecify.annotations.Nullable;
import org.pledgehub.connectors.connect.ProductVersion;

/**
 * Reads all partitions of Fineract's topic. Where it stands is stored by Connect with the events, not by the consumer's group, so that the
 * two cannot part.
 */
public final class FineractTask extends SourceTask {

    private static final Duration LONGEST_POLL = Duration.ofSeconds(1);

    private final Map<TopicPartition, FineractPosition> sent = new HashMap<>();
    private @Nullable FineractRecords records;
    private @Nullable Consumer<byte[], byte[]> consumer;

    @Override
    public void start(Map<String, String> given) {
        var settings = FineractSettings.of(given);
        records = new FineractRecords(settings, settings.hub().serdes());
        var opened = new KafkaConsumer<>(
                consumerSettings(settings), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer = opened;
        var partitions = opened.partitionsFor(settings.topic()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new ConnectException("There is no topic " + settings.topic() + " to read");
        }
        opened.assign(partitions);
        partitions.forEach(partition -> seek(opened, partition));
    }

    /** A message of which some events have been sent is read once more, for the others. */
    private void seek(Consumer<byte[], byte[]> opened, TopicPartition partition) {
        var position =
                FineractPosition.stored(context.offsetStorageReader().offset(FineractPosition.partition(partition)));
        sent.put(partition, position);
        if (position.equals(FineractPosition.START)) {
            opened.seekToBeginning(Set.of(partition));
        } else {
            opened.seek(partition, position.offset());
        }
    }

    private static Map<String, Object> consumerSettings(FineractSettings settings) {
        var all = new HashMap<String, Object>();
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        all.putAll(settings.consumer());
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return all;
    }

    @Override
    public @Nullable List<SourceRecord> poll() {
        var opened = consumer;
        var reading = records;
        if (opened == null || reading == null) {
            return null;
        }
        var batch = new ArrayList<SourceRecord>();
        for (var origin : opened.poll(LONGEST_POLL)) {
            var position =
                    sent.getOrDefault(new TopicPartition(origin.topic(), origin.partition()), FineractPosition.START);
            batch.addAll(reading.of(origin, position));
        }
        return batch.isEmpty() ? null : batch;
    }

    /** The worker calls it on the thread that polls, after the last poll. */
    @Override
    public void stop() {
        if (consumer != null) {
            consumer.close();
            consumer = null;
        }
    }

    @Override
    public String version() {
        return ProductVersion.text();
    }
}
