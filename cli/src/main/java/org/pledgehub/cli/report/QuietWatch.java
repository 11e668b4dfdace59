package org.pledgehub.cli.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.pledgehub.cli.text.EnvironmentFailure;
import org.pledgehub.cli.text.Sentence;

/**
 * Finds out whether the hub has answered everything: every source partition of both applications is committed up to its
 * last stable offset, no transaction is open on any topic of the installation, the hub says it is ready, and a second look
 * a second later finds the very same. Whoever waits has stopped the ticker.
 */
public final class QuietWatch implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private record Look(Map<TopicPartition, Long> ends, List<Lag> lags, boolean steady) {
        boolean isQuiet() {
            return steady && lags.isEmpty();
        }
    }

    private final HubTopics topics;
    private final BooleanSupplier hubIsReady;
    private final Admin admin;
    private final TopicReader reader;

    /**
     * A watch over one installation.
     *
     * @param hubIsReady whether the hub says that it is ready
     */
    public QuietWatch(HubTopics topics, BooleanSupplier hubIsReady) {
        this.topics = topics;
        this.hubIsReady = hubIsReady;
        this.admin = Admin.create(topics.clientSettings());
        this.reader = new TopicReader(topics.clientSettings());
    }

    /** Waits until the hub is quiet; gives what is behind when that takes longer than the patience, else nothing. */
    public List<Lag> await(Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        var earlier = look();
        while (true) {
            pause();
            var now = look();
            if (earlier.isQuiet() && now.isQuiet() && earlier.ends().equals(now.ends())) {
                return List.of();
            }
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return now.lags().isEmpty() ? List.of(unsteady(now)) : now.lags();
            }
            earlier = now;
        }
    }

    private Look look() {
        var ready = hubIsReady.getAsBoolean();
        var partitions = partitions();
        var ends = ends(partitions, IsolationLevel.READ_COMMITTED);
        var settled = ends.equals(ends(partitions, IsolationLevel.READ_UNCOMMITTED));
        var catalog = topics.catalog();
        var lags = new ArrayList<Lag>();
        lags.addAll(lags(catalog.intakeApplication(), ends, this::isIngress));
        lags.addAll(lags(catalog.coreApplication(), ends, this::isHop));
        return new Look(ends, List.copyOf(lags), ready && settled);
    }

    private List<Lag> lags(String group, Map<TopicPartition, Long> ends, Function<TopicPartition, Boolean> isSource) {
        var committed = get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return ends.entrySet().stream()
                .filter(end -> isSource.apply(end.getKey()))
                .map(end -> lag(group, end.getKey(), offset(committed, end.getKey()), end.getValue()))
                .filter(lag -> lag.committed() < lag.lastStable())
                .filter(lag -> reader.hasRecordsBetween(
                        new TopicPartition(lag.topic(), lag.partition()), lag.committed(), lag.lastStable()))
                .toList();
    }

    private static Lag lag(String group, TopicPartition partition, long committed, long lastStable) {
        return new Lag(group, partition.topic(), partition.partition(), committed, lastStable);
    }

    private static long offset(Map<TopicPartition, OffsetAndMetadata> committed, TopicPartition partition) {
        var found = committed.get(partition);
        return found == null ? 0 : found.offset();
    }

    private boolean isIngress(TopicPartition partition) {
        var party = topics.catalog().partyOf(partition.topic());
        return party.map(id -> topics.catalog().events(id).equals(partition.topic()))
                .orElse(false);
    }

    private boolean isHop(TopicPartition partition) {
        var catalog = topics.catalog();
        return List.of(
                        catalog.rightCommands(),
                        catalog.loanCommands(),
                        catalog.poolCommands(),
                        catalog.subsidyCommands())
                .contains(partition.topic());
    }

    private List<TopicPartition> partitions() {
        var prefix = topics.catalog().prefix();
        var names = get(admin.listTopics().names()).stream()
                .filter(name -> name.startsWith(prefix + ".") || name.startsWith(prefix + "-"))
                .toList();
        return get(admin.describeTopics(names).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private Map<TopicPartition, Long> ends(List<TopicPartition> partitions, IsolationLevel isolation) {
        var latest = partitions.stream().collect(Collectors.toMap(Function.identity(), any -> OffsetSpec.latest()));
        var ends = new TreeMap<TopicPartition, Long>(TopicPartitionOrder.BY_NAME);
        get(admin.listOffsets(latest, new ListOffsetsOptions(isolation)).all())
                .forEach((partition, found) -> ends.put(partition, found.offset()));
        return ends;
    }

    private static Lag unsteady(Look look) {
        var records = look.ends().values().stream().mapToLong(Long::longValue).sum();
        return new Lag("hub", "*", 0, records, records);
    }

    private static <T> T get(org.apache.kafka.common.KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            throw new EnvironmentFailure(
                    new Sentence(
                            "Kafka 没有回答：" + failure.getMessage(), "Kafka does not answer: " + failure.getMessage()),
                    failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EnvironmentFailure(new Sentence("等待被中断。", "The wait was interrupted."), interrupted);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        reader.close();
        admin.close(Duration.ofSeconds(2));
    }
}
