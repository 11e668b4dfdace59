package org.pledgehub.streams.install;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** What topics lack: whole topics, settings. A wrong number of partitions is refused, because keys would leave their state. */
final class TopicPlanner {

    private final ClusterAdmin cluster;

    TopicPlanner(ClusterAdmin cluster) {
        this.cluster = cluster;
    }

    List<InstallStep> plan(Collection<TopicSpec> wanted, int replication) {
        var partitions =
                cluster.partitionsOf(wanted.stream().map(TopicSpec::name).toList());
        var settings = cluster.settingsOf(partitions.keySet());
        var steps = new ArrayList<InstallStep>();
        for (var topic : wanted) {
            Integer found = partitions.get(topic.name());
            if (found == null) {
                steps.add(new InstallStep.CreateTopic(topic, replication));
                continue;
            }
            refuseOtherWidth(topic, found);
            var different = new TreeMap<>(topic.settings());
            different
                    .entrySet()
                    .removeAll(
                            settings.getOrDefault(topic.name(), new TreeMap<>()).entrySet());
            if (!different.isEmpty()) {
                steps.add(new InstallStep.AlterTopic(topic.name(), different));
            }
        }
        return steps;
    }

    private static void refuseOtherWidth(TopicSpec topic, int found) {
        if (found != topic.partitions()) {
            throw new InstallRefusedException(
                    "主题 " + topic.name() + " 已有 " + found + " 个分区，应为 " + topic.partitions()
                            + " 个；分区数不可更改，请改回原设置或换一个前缀重新安装",
                    "topic " + topic.name() + " has " + found + " partitions, not " + topic.partitions()
                            + "; the number cannot change: restore the setting or install under another prefix");
        }
    }
}
