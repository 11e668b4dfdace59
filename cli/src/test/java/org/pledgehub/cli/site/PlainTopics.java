package org.pledgehub.cli.site;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.pledgehub.cli.json.RecordWriter;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.CompensationTrigger;
import org.pledgehub.contract.out.DeadLetter;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.contract.out.PoolBreakdown;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.contract.out.SubsidyView;
import org.pledgehub.streams.serde.ContractSerdes;

/** What stands on the hub's output topics, read by a plain consumer that sees committed records only. */
public final class PlainTopics {
    private final String bootstrapServers;
    private final TopicCatalog catalog;
    private final ContractSerdes serdes;

    PlainTopics(String bootstrapServers, TopicCatalog catalog, ContractSerdes serdes) {
        this.bootstrapServers = bootstrapServers;
        this.catalog = catalog;
        this.serdes = serdes;
    }

    /** Answers to a party, in order. */
    public List<Feedback> answers(String party) {
        return values(catalog.feedback(party), Feedback.class);
    }

    /** All dead letters, in order. */
    public List<DeadLetter> deadLetters() {
        return values(catalog.deadLetters(), DeadLetter.class);
    }

    /** Every trigger ever sent, in order. */
    public List<CompensationTrigger> triggers() {
        return values(catalog.auditTriggers(), CompensationTrigger.class);
    }

    /** Every change of a deadline, in order. */
    public List<DeadlineView> deadlineChanges() {
        return values(catalog.auditDeadlines(), DeadlineView.class);
    }

    /** All loans as they stand, by key. */
    public SortedMap<String, LoanView> loans() {
        return latest(catalog.loans(), LoanView.class);
    }

    /** All deadlines as they stand, by key. */
    public SortedMap<String, DeadlineView> deadlines() {
        return latest(catalog.deadlines(), DeadlineView.class);
    }

    /** All claims as they stand, by key. */
    public SortedMap<String, ClaimView> claims() {
        return latest(catalog.claims(), ClaimView.class);
    }

    /** All applications for subsidies as they stand, by key. */
    public SortedMap<String, SubsidyView> subsidies() {
        return latest(catalog.subsidies(), SubsidyView.class);
    }

    /** What a party is told of the applications that concern it, as they stand, by key. */
    public SortedMap<String, SubsidyView> subsidiesFor(String party) {
        return latest(catalog.subsidiesFor(party), SubsidyView.class);
    }

    /** All pools as they stand, by id. */
    public SortedMap<String, PoolExposure> pools() {
        return latest(catalog.poolExposure(), PoolExposure.class);
    }

    /** A canonical dump of all aggregate topics: the latest record of each key as JSON, sorted, one line each. */
    public String aggregates() {
        var dump = new TreeMap<String, String>();
        dump(catalog.loans(), LoanView.class, dump);
        dump(catalog.deadlines(), DeadlineView.class, dump);
        dump(catalog.claims(), ClaimView.class, dump);
        dump(catalog.poolExposure(), PoolExposure.class, dump);
        dump(catalog.poolBreakdown(), PoolBreakdown.class, dump);
        var text = new StringBuilder();
        dump.forEach((key, json) -> text.append(key).append(' ').append(json).append('\n'));
        return text.toString();
    }

    /** Values of a topic, in order of offsets. */
    public <T extends SpecificRecord> List<T> values(String topic, Class<T> type) {
        return records(topic).stream()
                .filter(record -> record.value() != null)
                .map(record -> serdes.fromBytes(type, record.value()))
                .toList();
    }

    /** The latest value of each key of a topic. */
    public <T extends SpecificRecord> SortedMap<String, T> latest(String topic, Class<T> type) {
        var wires = new TreeMap<String, byte[]>();
        for (var record : records(topic)) {
            var key = new String(record.key(), StandardCharsets.UTF_8);
            if (record.value() == null) {
                wires.remove(key);
            } else {
                wires.put(key, record.value());
            }
        }
        var latest = new TreeMap<String, T>();
        wires.forEach((key, wire) -> latest.put(key, serdes.fromBytes(type, wire)));
        return latest;
    }

    /** Every committed record of a topic, partition by partition. */
    public List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream()
                    .anyMatch(
                            partition -> consumer.position(partition) < Objects.requireNonNull(ends.get(partition)))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }

    /** A consumer without a group that sees committed records only. */
    public KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "isolation.level", "read_committed",
                        "enable.auto.commit", "false",
                        "allow.auto.create.topics", "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private <T extends SpecificRecord> void dump(String topic, Class<T> type, SortedMap<String, String> dump) {
        latest(topic, type)
                .forEach((key, value) ->
                        dump.put(topic + " " + key, RecordWriter.write(value).toString()));
    }
}
