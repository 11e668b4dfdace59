package org.pledgehub.streams.install;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownMemberIdException;

/** What installation and boot ask of the brokers, in their own words; waits for each answer. */
public final class ClusterAdmin {

    private static final long ANSWER_SECONDS = 60;

    private final Admin admin;

    /** Over an admin client that stays the caller's to close. */
    public ClusterAdmin(Admin admin) {
        this.admin = admin;
    }

    /** Partitions of each topic that exists. */
    public Map<String, Integer> partitionsOf(Collection<String> topics) {
        var existing = new HashSet<>(answer(admin.listTopics().names()));
        existing.retainAll(topics);
        var partitions = new TreeMap<String, Integer>();
        answer(admin.describeTopics(existing).allTopicNames())
                .forEach(
                        (name, topic) -> partitions.put(name, topic.partitions().size()));
        return partitions;
    }

    /** Settings of topics, by topic and name. */
    public Map<String, Map<String, String>> settingsOf(Collection<String> topics) {
        var resources = topics.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
        var settings = new HashMap<String, Map<String, String>>();
        answer(admin.describeConfigs(resources).all())
                .forEach((topic, config) -> settings.put(topic.name(), read(config)));
        return settings;
    }

    /** Creates topics in one request. */
    public void create(Collection<NewTopic> topics) {
        answer(admin.createTopics(topics).all());
    }

    /** Sets some settings of a topic. */
    public void alter(String topic, Map<String, String> settings) {
        var changes = settings.entrySet().stream()
                .map(entry ->
                        new AlterConfigOp(new ConfigEntry(entry.getKey(), entry.getValue()), AlterConfigOp.OpType.SET))
                .toList();
        answer(admin.incrementalAlterConfigs(
                        Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.copyOf(changes)))
                .all());
    }

    /** Committed offsets of a group; a group nobody has heard of has none. */
    public Map<TopicPartition, Long> committedOffsets(String group) {
        var offsets = new HashMap<TopicPartition, Long>();
        answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        offsets.put(partition, offset.offset());
                    }
                });
        return offsets;
    }

    /** Whether a group has members now. */
    public Membership membershipOf(String group) {
        try {
            boolean empty = answerOrThrow(
                            admin.describeConsumerGroups(List.of(group)).all())
                    .values()
                    .stream()
                    .allMatch(description -> description.members().isEmpty());
            return empty ? Membership.EMPTY : Membership.HAS_MEMBERS;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Membership.EMPTY;
            }
            throw new ClusterException("describing group " + group, e.getCause());
        }
    }

    /** Whether the group accepted offset 0 for the partitions; it does not while it has members. */
    public Membership seedAtZero(String group, Set<TopicPartition> partitions) {
        var zero = new HashMap<TopicPartition, OffsetAndMetadata>();
        partitions.forEach(partition -> zero.put(partition, new OffsetAndMetadata(0)));
        try {
            answerOrThrow(admin.alterConsumerGroupOffsets(group, zero).all());
            return Membership.EMPTY;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownMemberIdException || e.getCause() instanceof GroupNotEmptyException) {
                return Membership.HAS_MEMBERS;
            }
            throw new ClusterException("seeding offsets of " + group, e.getCause());
        }
    }

    /** End offset of each partition of the topics. */
    public Map<TopicPartition, Long> endOffsets(Map<String, Integer> partitionsByTopic) {
        var wanted = new HashMap<TopicPartition, OffsetSpec>();
        partitionsByTopic.forEach((topic, partitions) -> {
            for (int i = 0; i < partitions; i++) {
                wanted.put(new TopicPartition(topic, i), OffsetSpec.latest());
            }
        });
        var ends = new HashMap<TopicPartition, Long>();
        answer(admin.listOffsets(wanted).all()).forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** Topics that exist, by name. */
    public Map<String, TopicDescription> describe(Collection<String> topics) {
        return answer(admin.describeTopics(topics).allTopicNames());
    }

    private static Map<String, String> read(Config config) {
        var settings = new HashMap<String, String>();
        config.entries().forEach(entry -> {
            if (entry.value() != null) {
                settings.put(entry.name(), entry.value());
            }
        });
        return settings;
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return answerOrThrow(future);
        } catch (ExecutionException e) {
            throw new ClusterException("the brokers refused", e.getCause());
        }
    }

    private static <T> T answerOrThrow(KafkaFuture<T> future) throws ExecutionException {
        try {
            return future.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new ClusterException("the brokers do not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("interrupted while waiting for the brokers", e);
        }
    }

    /** Whether a group has members. */
    public enum Membership {
        /** Nobody reads in the name of the group. */
        EMPTY,
        /** Somebody does; its offsets cannot be set from outside. */
        HAS_MEMBERS
    }
}
