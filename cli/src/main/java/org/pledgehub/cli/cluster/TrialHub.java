package org.pledgehub.cli.cluster;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.pledgehub.cli.HubVersion;
import org.pledgehub.cli.report.HubTopics;
import org.pledgehub.cli.report.Lag;
import org.pledgehub.cli.report.QuietWatch;
import org.pledgehub.contract.ref.InstallationPurpose;
import org.pledgehub.streams.install.Setup;
import org.pledgehub.streams.runtime.HubConfig;
import org.pledgehub.streams.runtime.HubInstaller;
import org.pledgehub.streams.runtime.HubSetting;
import org.pledgehub.streams.serde.ContractSerdes;

/**
 * A hub installed for trial on an embedded cluster, and running: what the demo and the tests work with. Each trial on one
 * cluster has a prefix of its own; one hub runs at a time.
 */
public final class TrialHub implements AutoCloseable {
    private static final String HOP_PARTITIONS = "2";

    private final EmbeddedCluster cluster;
    private final HubTopics topics;

    private TrialHub(EmbeddedCluster cluster, HubTopics topics) {
        this.cluster = cluster;
        this.topics = topics;
    }

    /**
     * Installs for trial under a prefix, makes the setup known, and starts the hub.
     *
     * @param prefix first word of the topics
     * @param setup parties, pools, policies and calendars
     */
    public static TrialHub start(EmbeddedCluster cluster, String prefix, Setup setup) {
        var settings = settings(cluster, prefix);
        var topics = install(HubConfig.of(settings), setup);
        cluster.runHub(settings);
        return new TrialHub(cluster, topics);
    }

    /** The installation's topics. */
    public HubTopics topics() {
        return topics;
    }

    /** The cluster it runs on. */
    public EmbeddedCluster cluster() {
        return cluster;
    }

    /** Waits until the hub has answered everything; gives what is behind when the patience ends first, else nothing. */
    public List<Lag> awaitQuiet(Duration patience) {
        try (var watch = new QuietWatch(topics, cluster::isHubReady)) {
            return watch.await(patience);
        }
    }

    /** Stops the hub; the cluster goes on. */
    @Override
    public void close() {
        cluster.stopHub();
    }

    private static HubTopics install(HubConfig config, Setup setup) {
        try (var installer = HubInstaller.open(config)) {
            installer.install(InstallationPurpose.TRIAL, HubVersion.text(), step -> {});
            installer.apply(setup, step -> {});
            var catalog = installer.installedCatalog();
            var serdes = ContractSerdes.resolve(installer.site().registry(), catalog);
            return new HubTopics(Map.copyOf(config.kafkaTools()), catalog, serdes);
        }
    }

    private static Map<HubSetting, String> settings(EmbeddedCluster cluster, String prefix) {
        var settings = new EnumMap<HubSetting, String>(HubSetting.class);
        settings.put(HubSetting.BOOTSTRAP_SERVERS, cluster.bootstrapServers());
        settings.put(HubSetting.REGISTRY_URLS, cluster.registryUrl());
        settings.put(HubSetting.TOPIC_PREFIX, prefix);
        settings.put(HubSetting.HTTP_PORT, Integer.toString(cluster.hubPort()));
        settings.put(HubSetting.HOP_PARTITIONS, HOP_PARTITIONS);
        settings.put(HubSetting.REPLICATION, "1");
        settings.put(HubSetting.TICKS_AUTOMATIC, "false");
        settings.put(
                HubSetting.STATE_DIR,
                cluster.directory().resolve("state-" + prefix).toString());
        return settings;
    }
}
