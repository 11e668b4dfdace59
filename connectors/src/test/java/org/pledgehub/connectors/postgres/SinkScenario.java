package org.pledgehub.connectors.postgres;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTaskContext;
import org.pledgehub.connectors.trial.TestRegistry;

/** Words of the tests of the sink: a topic as a list, a task that reads it from where it says, a worker that ends. */
final class SinkScenario implements SinkTaskContext {

    private final Map<String, String> settings;
    private final TestRegistry registry;
    private final TopicPartition partition;
    private final List<SinkRecord> topic = new ArrayList<>();
    private PostgresSinkTask task = new PostgresSinkTask();
    private long position;

    SinkScenario(Map<String, String> settings, TestRegistry registry, String topic) {
        this.settings = settings;
        this.registry = registry;
        this.partition = new TopicPartition(topic, 0);
    }

    SinkScenario put(String key, SpecificRecord value) {
        return add(key, registry.serdes().toBytes(value));
    }

    SinkScenario delete(String key) {
        return add(key, null);
    }

    SinkScenario add(String key, byte[] value) {
        topic.add(new SinkRecord(
                partition.topic(),
                0,
                Schema.BYTES_SCHEMA,
                key.getBytes(StandardCharsets.UTF_8),
                Schema.OPTIONAL_BYTES_SCHEMA,
                value,
                topic.size()));
        return this;
    }

    /** A task begins where the database says, or else at the beginning. */
    SinkScenario started() {
        task = new PostgresSinkTask();
        position = 0;
        task.initialize(this);
        task.start(settings);
        task.open(List.of(partition));
        return this;
    }

    /** The worker hands over what there is, in batches. */
    SinkScenario read(int batch) {
        while (position < topic.size()) {
            int end = (int) Math.min(position + batch, topic.size());
            task.put(topic.subList((int) position, end));
            position = end;
        }
        return this;
    }

    /** The worker hands over these offsets, whatever it has handed over before. */
    SinkScenario handedOver(int... offsets) {
        task.put(Arrays.stream(offsets).mapToObj(topic::get).toList());
        return this;
    }

    long position() {
        return position;
    }

    long committed() {
        return offsets().get(partition).offset();
    }

    boolean hasCommitted() {
        return offsets().containsKey(partition);
    }

    private Map<TopicPartition, OffsetAndMetadata> offsets() {
        var current = new HashMap<TopicPartition, OffsetAndMetadata>();
        current.put(partition, new OffsetAndMetadata(Long.MAX_VALUE));
        return task.preCommit(current);
    }

    SinkScenario stopped() {
        task.stop();
        return this;
    }

    @Override
    public Map<String, String> configs() {
        return settings;
    }

    @Override
    public void offset(Map<TopicPartition, Long> offsets) {
        offsets.forEach(this::offset);
    }

    @Override
    public void offset(TopicPartition wanted, long offset) {
        position = offset;
    }

    @Override
    public void timeout(long millis) {}

    @Override
    public Set<TopicPartition> assignment() {
        return Set.of(partition);
    }

    @Override
    public void pause(TopicPartition... partitions) {}

    @Override
    public void resume(TopicPartition... partitions) {}

    @Override
    public void requestCommit() {}

    @Override
    public PluginMetrics pluginMetrics() {
        throw new UnsupportedOperationException("the task measures nothing of its own");
    }
}
