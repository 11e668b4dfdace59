package org.pledgehub.cli.send;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.ops.HubOptions;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.streams.install.RegistryDecoder;
import org.pledgehub.streams.runtime.RegistryConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the records of a topic as JSON lines. */
@Command(
        name = "tail",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the committed records of a topic as JSON lines, from its beginning.",
            "A line is {\"partition\":…,\"offset\":…,\"key\":…,\"value\":{…}}. A record that is no Avro of the registry has"
                    + " \"unreadable\" instead of \"value\"."
        })
public final class TailCommand implements Callable<Integer> {
    private static final Duration POLL = Duration.ofMillis(200);

    @Spec
    private CommandSpec spec;

    @Mixin
    private HubOptions options = new HubOptions();

    @Option(names = "--follow", description = "Go on when the end is reached, until Ctrl-C.")
    private boolean follow;

    @Option(names = "--max", paramLabel = "N", defaultValue = "9223372036854775807", description = "At most N records.")
    private long most;

    @Parameters(paramLabel = "TOPIC", description = "Topic, such as pledgehub.agg.pool-exposure.v1.")
    private String topic = "";

    @Override
    public Integer call() throws Exception {
        return options.attempt(this::print);
    }

    private int print() {
        var values = new WireValues(RegistryDecoder.over(RegistryConnection.open(options.config())));
        try (var consumer = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var left = most;
            while (left > 0 && (follow || !isAtEnd(consumer, ends))) {
                left -= print(values, consumer.poll(POLL), left);
            }
        }
        return ExitCode.OK;
    }

    private static boolean isAtEnd(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private long print(WireValues values, ConsumerRecords<byte[], byte[]> polled, long atMost) {
        var lines = StreamSupport.stream(polled.spliterator(), false)
                .limit(atMost)
                .map(record -> line(values, record))
                .toList();
        lines.forEach(spec.commandLine().getOut()::println);
        return lines.size();
    }

    /** What a reader may look for: no changelogs and nothing of Kafka's own. */
    private static List<String> recordTopics(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.listTopics().keySet().stream()
                .filter(name -> !name.startsWith("__") && !name.endsWith("-changelog"))
                .sorted()
                .toList();
    }

    private List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        var found = consumer.listTopics().get(topic);
        if (found == null) {
            var others = String.join("\n  ", recordTopics(consumer));
            throw new InputFailure(new Sentence(
                    "没有主题 " + topic + "。现有主题：\n  " + others,
                    "There is no topic " + topic + ". Topics are\n  " + others));
        }
        return found.stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<String, Object>(options.config().kafkaTools());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        return settings;
    }

    private static ObjectNode line(WireValues values, ConsumerRecord<byte[], byte[]> record) {
        var line = JsonNodeFactory.instance.objectNode();
        line.put("partition", record.partition());
        line.put("offset", record.offset());
        if (record.key() != null) {
            line.put("key", new String(record.key(), StandardCharsets.UTF_8));
        }
        if (record.value() != null) {
            values.addTo(line, record.value());
        }
        return line;
    }
}
