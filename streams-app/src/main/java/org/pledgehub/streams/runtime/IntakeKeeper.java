package org.pledgehub.streams.runtime;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.pledgehub.streams.install.ClusterAdmin;
import org.pledgehub.streams.install.ClusterAdmin.Membership;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the intake running over the ingress topics of all registered parties. When a party joins, every instance leaves the group; once
 * it is empty the new topic's positions are set to 0 and the intake starts again over the longer list. Without any party nothing runs.
 */
final class IntakeKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeKeeper.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE_MS = 100;

    private final String group;
    private final ClusterAdmin cluster;
    private final Function<List<String>, StreamsInstance> starter;
    private volatile List<String> topics = List.of();
    private volatile Optional<StreamsInstance> running = Optional.empty();
    private volatile int restarts;
    private volatile long lastRestartMillis;

    /** A keeper that starts the intake over a list of topics by {@code starter}. */
    IntakeKeeper(String group, ClusterAdmin cluster, Function<List<String>, StreamsInstance> starter) {
        this.group = group;
        this.cluster = cluster;
        this.starter = starter;
    }

    /** The running intake; empty while there is no party or it restarts. */
    Optional<StreamsInstance> running() {
        return running;
    }

    /** Topics that the running intake reads, sorted. */
    List<String> topics() {
        return topics;
    }

    /** How often the intake was started again because a party joined. */
    int restarts() {
        return restarts;
    }

    /** How long the intake stood still when it was last started again, milliseconds. */
    long lastRestartMillis() {
        return lastRestartMillis;
    }

    /** Runs the intake over these topics; does nothing when it does so already. Topics that do not exist yet are left for later. */
    synchronized void readFrom(Set<String> wanted) {
        if (topics.containsAll(wanted)) {
            return;
        }
        var existing = new TreeMap<>(cluster.partitionsOf(wanted));
        if (topics.containsAll(existing.keySet())) {
            return;
        }
        long started = System.nanoTime();
        boolean isRestart = running.isPresent();
        stop();
        seed(existing);
        var readable = List.copyOf(existing.keySet());
        running = Optional.of(starter.apply(readable));
        // After this point the topics count as taken up; a start that failed is tried again.
        topics = readable;
        long tookMillis = Duration.ofNanos(System.nanoTime() - started).toMillis();
        if (isRestart) {
            restarts++;
            lastRestartMillis = tookMillis;
        }
        LOG.info("intake started topics={} tookMs={}", topics.size(), tookMillis);
    }

    /** Stops the intake with the group left. */
    synchronized void stop() {
        running.ifPresent(StreamsInstance::stop);
        running = Optional.empty();
    }

    private void seed(Map<String, Integer> partitions) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var missing = missing(partitions);
        while (!missing.isEmpty() && cluster.seedAtZero(group, missing) == Membership.HAS_MEMBERS) {
            if (System.nanoTime() > deadline) {
                LOG.warn("group={} still has members, starting without its new topics", group);
                partitions
                        .keySet()
                        .removeAll(missing.stream().map(TopicPartition::topic).collect(Collectors.toSet()));
                return;
            }
            pause();
            missing = missing(partitions);
        }
    }

    private Set<TopicPartition> missing(Map<String, Integer> partitions) {
        var missing = new HashSet<TopicPartition>();
        partitions.forEach((topic, count) -> {
            for (int i = 0; i < count; i++) {
                missing.add(new TopicPartition(topic, i));
            }
        });
        missing.removeAll(cluster.committedOffsets(group).keySet());
        return missing;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
