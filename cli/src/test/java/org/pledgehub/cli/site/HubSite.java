package org.pledgehub.cli.site;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.pledgehub.cli.cluster.EmbeddedCluster;
import org.pledgehub.cli.report.HubTopics;
import org.pledgehub.cli.report.Lag;
import org.pledgehub.cli.report.QuietWatch;
import org.pledgehub.contract.ReferenceKeys;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.TopicSizing;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.ref.InstallationPurpose;
import org.pledgehub.contract.ref.Tick;
import org.pledgehub.streams.HubAssembly;
import org.pledgehub.streams.install.InstallSite;
import org.pledgehub.streams.install.Installation;
import org.pledgehub.streams.install.Setup;
import org.pledgehub.streams.install.SetupWriter;
import org.pledgehub.streams.position.PositionReader;
import org.pledgehub.streams.runtime.HubConfig;
import org.pledgehub.streams.runtime.HubSetting;
import org.pledgehub.streams.runtime.RegistryConnection;
import org.pledgehub.streams.serde.ContractSerdes;
import org.pledgehub.streams.serde.RegistryClient;
import org.pledgehub.streams.topology.HubWiring;

/**
 * One installation of the hub under a prefix of its own on the {@link SharedCluster}, its hub a child process, its clock a
 * story clock. Closing stops the hub; topics stay until the cluster ends.
 */
public final class HubSite implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final EmbeddedCluster cluster = SharedCluster.get();
    private final Map<HubSetting, String> settings = new EnumMap<>(HubSetting.class);
    private final HubConfig config;
    private final TopicCatalog catalog;
    private final RegistryClient registry;
    private final InstallSite site;
    private final ContractSerdes serdes;
    private final Installation installation;
    private final List<PlainFeed> feeds = new ArrayList<>();

    private HubSite(String prefix) {
        settings.put(HubSetting.BOOTSTRAP_SERVERS, cluster.bootstrapServers());
        settings.put(HubSetting.REGISTRY_URLS, cluster.registryUrl());
        settings.put(HubSetting.TOPIC_PREFIX, prefix);
        settings.put(HubSetting.HTTP_PORT, Integer.toString(cluster.hubPort()));
        settings.put(
                HubSetting.STATE_DIR,
                cluster.directory().resolve("state-" + prefix).toString());
        config = HubConfig.of(settings);
        catalog = config.catalog(TopicSizing.singleBroker());
        registry = RegistryConnection.open(config);
        site = InstallSite.open(config.kafkaTools(), registry);
        var topology = HubAssembly.assemble(
                new HubWiring(catalog, ContractSerdes.inMemory(catalog), PositionReader.fromBroker()), schemaId -> {});
        installation = new Installation(site, catalog, topology);
        var manifest = Installation.manifestFor(catalog.sizing(), InstallationPurpose.TRIAL, "test");
        installation.apply(installation.plan(List.of(), manifest), step -> {});
        serdes = ContractSerdes.resolve(registry, catalog);
    }

    /** Installs the hub under a prefix that no other test uses, for a trial, with this setup; nothing runs yet. */
    public static HubSite install(String prefix, Setup setup) {
        var hub = new HubSite(prefix);
        hub.apply(setup);
        return hub;
    }

    /** Starts the hub as a child process and waits until it is ready. */
    public void run() {
        cluster.runHub(settings);
    }

    /** A {@code hub} command on this installation, as a process of its own. */
    public HubCommand command(String... words) {
        return HubCommand.start(cluster.directory(), settings, List.of(words));
    }

    /** Makes the hub know more parties, pools, policies or calendars. */
    public void apply(Setup setup) {
        new SetupWriter(site, catalog, installation).write(setup, step -> {});
    }

    /** The story clock says that the day has begun. */
    public void tick(LocalDate asOf) {
        site.publish(catalog, catalog.ticks(), Map.of(ReferenceKeys.TICK, new Tick(asOf)));
    }

    /** A plain producer of a party. */
    public PlainFeed feed(String party, Role role) {
        Schema schema = TopicCatalog.eventSchema(role).orElseThrow();
        var topic = catalog.events(party);
        var id = registry.find(topic + "-value", schema).orElseThrow();
        var feed = new PlainFeed(cluster.bootstrapServers(), topic, id);
        feeds.add(feed);
        return feed;
    }

    /** What the hub has written. */
    public PlainTopics topics() {
        return new PlainTopics(cluster.bootstrapServers(), catalog, serdes);
    }

    /** Names of the topics. */
    public TopicCatalog catalog() {
        return catalog;
    }

    /** The registry. */
    public RegistryClient registry() {
        return registry;
    }

    /** The cluster it all runs on. */
    public EmbeddedCluster cluster() {
        return cluster;
    }

    /** Waits until the hub has answered everything. */
    public void awaitQuiet() {
        var topics = new HubTopics(Map.of("bootstrap.servers", cluster.bootstrapServers()), catalog, serdes);
        List<Lag> behind;
        try (var watch = new QuietWatch(topics, cluster::isHubReady)) {
            behind = watch.await(PATIENCE);
        }
        if (!behind.isEmpty()) {
            throw new AssertionError("the hub is not quiet after " + PATIENCE + ": " + behind);
        }
    }

    @Override
    public void close() {
        feeds.forEach(PlainFeed::close);
        cluster.stopHub();
        site.close();
    }
}
