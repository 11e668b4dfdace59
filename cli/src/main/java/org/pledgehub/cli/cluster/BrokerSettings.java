package org.pledgehub.cli.cluster;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** Settings of the embedded single-node broker: loopback only, quick to start, small, nothing created by accident. */
final class BrokerSettings {
    private BrokerSettings() {}

    static Properties of(ClusterPorts ports, Path logDirectory) {
        var settings = new Properties();
        settings.putAll(node(ports, logDirectory));
        settings.putAll(singleReplica());
        settings.putAll(quick());
        settings.putAll(small());
        return settings;
    }

    private static Map<String, String> node(ClusterPorts ports, Path logDirectory) {
        var node = new LinkedHashMap<String, String>();
        node.put("process.roles", "broker,controller");
        node.put("node.id", "1");
        node.put("controller.quorum.voters", "1@127.0.0.1:" + ports.controller());
        node.put("listeners", "CLIENT://127.0.0.1:" + ports.broker() + ",CONTROLLER://127.0.0.1:" + ports.controller());
        node.put("advertised.listeners", "CLIENT://127.0.0.1:" + ports.broker());
        node.put("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        node.put("inter.broker.listener.name", "CLIENT");
        node.put("controller.listener.names", "CONTROLLER");
        node.put("log.dirs", logDirectory.toString());
        node.put("auto.create.topics.enable", "false");
        // A long stop must find its offsets again; the default forgets them after seven days.
        node.put("offsets.retention.minutes", "5256000");
        return node;
    }

    private static Map<String, String> singleReplica() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "3",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "3",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1");
    }

    private static Map<String, String> quick() {
        return Map.of(
                "group.initial.rebalance.delay.ms", "0",
                "group.streams.initial.rebalance.delay.ms", "0",
                "group.streams.min.heartbeat.interval.ms", "500",
                "group.streams.heartbeat.interval.ms", "500",
                "group.min.session.timeout.ms", "3000",
                "transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000",
                "controlled.shutdown.enable", "false");
    }

    private static Map<String, String> small() {
        return Map.of(
                "num.network.threads", "2",
                "num.io.threads", "3",
                "background.threads", "2",
                "num.recovery.threads.per.data.dir", "2",
                "log.cleaner.dedupe.buffer.size", "8388608",
                "log.cleaner.threads", "1",
                "log.index.size.max.bytes", "1048576");
    }
}
