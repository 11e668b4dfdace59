package org.pledgehub.streams.install;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/**
 * Which partitions an application has no committed position for. The hub never resets a position by itself, so each starts from a
 * seeded 0. Where the application already holds state, a missing position means that the cluster lost it; starting at 0 would then count
 * twice, and the plan is refused.
 */
final class OffsetPlanner {

    private final ClusterAdmin cluster;

    OffsetPlanner(ClusterAdmin cluster) {
        this.cluster = cluster;
    }

    /** Positions of an application whose sources may grow, such as the intake: what is missing is new. */
    List<InstallStep> planGrowing(String group, Map<String, Integer> sources) {
        var missing = missing(group, sources);
        return missing.isEmpty() ? List.of() : List.of(new InstallStep.SeedOffsets(group, missing));
    }

    /** Positions of an application whose sources are fixed and whose state hangs on them. */
    List<InstallStep> planFixed(String group, Map<String, Integer> sources, List<TopicSpec> changelogs) {
        if (holdsRecords(changelogs) && hasRecords(missing(group, sources))) {
            throw new InstallRefusedException(
                    "应用 " + group + " 已有状态，但读取位置缺失；从头读取会重复计算。请先核对集群的位点，切勿直接重装",
                    "application " + group
                            + " holds state but its read positions are missing; reading from the start would count"
                            + " twice. Find out why the cluster lost them before installing again");
        }
        return planGrowing(group, sources);
    }

    private boolean hasRecords(Set<TopicPartition> partitions) {
        var widths = cluster.partitionsOf(
                partitions.stream().map(TopicPartition::topic).distinct().toList());
        return cluster.endOffsets(widths).entrySet().stream()
                .anyMatch(end -> partitions.contains(end.getKey()) && end.getValue() > 0);
    }

    private Set<TopicPartition> missing(String group, Map<String, Integer> sources) {
        var committed = cluster.committedOffsets(group);
        var missing = new HashSet<TopicPartition>();
        sources.forEach((topic, partitions) -> {
            for (int i = 0; i < partitions; i++) {
                missing.add(new TopicPartition(topic, i));
            }
        });
        missing.removeAll(committed.keySet());
        return missing;
    }

    private boolean holdsRecords(List<TopicSpec> changelogs) {
        var existing =
                cluster.partitionsOf(changelogs.stream().map(TopicSpec::name).toList());
        return cluster.endOffsets(new TreeMap<>(existing)).values().stream().anyMatch(end -> end > 0);
    }
}
