package org.pledgehub.cli.cluster;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgehub.cli.report.HubTopics;
import org.pledgehub.cli.report.Lag;
import org.pledgehub.cli.report.QuietWatch;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.TopicSizing;
import org.pledgehub.contract.ref.InstallationPurpose;
import org.pledgehub.streams.HubAssembly;
import org.pledgehub.streams.install.InstallSite;
import org.pledgehub.streams.install.Installation;
import org.pledgehub.streams.install.Setup;
import org.pledgehub.streams.install.SetupWriter;
import org.pledgehub.streams.position.PositionReader;
import org.pledgehub.streams.runtime.HubSetting;
import org.pledgehub.streams.serde.ContractSerdes;
import org.pledgehub.streams.serde.HttpRegistryClient;
import org.pledgehub.streams.serde.RegistrySettings;
import org.pledgehub.streams.topology.HubWiring;

/**
 * An embedded cluster with a hub installed on it for trial and running: what demo, replay and tests work with. Each trial on
 * one cluster has a prefix of its own; one hub runs at a time.
 */
public final class TrialHub implements AutoCloseable {
    private static final TopicSizing SIZING = new TopicSizing(2, 1, 1);
    private static final String TRIAL_VERSION = "trial";

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
        var catalog = TopicCatalog.of(prefix, SIZING);
        var topics = install(cluster, catalog, setup);
        cluster.runHub(settings(cluster, prefix));
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

    private static HubTopics install(EmbeddedCluster cluster, TopicCatalog catalog, Setup setup) {
        var client = Map.of("bootstrap.servers", cluster.bootstrapServers());
        var registry = HttpRegistryClient.to(RegistrySettings.anonymous(URI.create(cluster.registryUrl())));
        try (var site = InstallSite.open(client, registry)) {
            var wiring = new HubWiring(catalog, ContractSerdes.inMemory(catalog), PositionReader.fromBroker());
            var installation = new Installation(site, catalog, HubAssembly.assemble(wiring, wanted -> {}));
            var manifest = Installation.manifestFor(SIZING, InstallationPurpose.TRIAL, TRIAL_VERSION);
            installation.apply(installation.plan(setup.parties(), manifest), step -> {});
            new SetupWriter(site, catalog, installation).write(setup, step -> {});
            return new HubTopics(new HashMap<>(client), catalog, ContractSerdes.resolve(registry, catalog));
        }
    }

    private static Map<String, String> settings(EmbeddedCluster cluster, String prefix) {
        var settings = new EnumMap<HubSetting, String>(HubSetting.class);
        settings.put(HubSetting.BOOTSTRAP_SERVERS, cluster.bootstrapServers());
        settings.put(HubSetting.REGISTRY_URLS, cluster.registryUrl());
        settings.put(HubSetting.TOPIC_PREFIX, prefix);
        settings.put(HubSetting.HTTP_PORT, Integer.toString(cluster.hubPort()));
        settings.put(HubSetting.TICKS_AUTOMATIC, "false");
        settings.put(
                HubSetting.STATE_DIR,
                cluster.directory().resolve("state-" + prefix).toString());
        var environment = new TreeMap<String, String>();
        settings.forEach((setting, value) -> environment.put(setting.variable(), value));
        return environment;
    }
}
