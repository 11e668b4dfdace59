package org.pledgehub.cli.replay;

import java.util.Map;
import org.pledgehub.cli.HubVersion;
import org.pledgehub.cli.cluster.ClusterFolder;
import org.pledgehub.cli.cluster.ClusterPorts;
import org.pledgehub.cli.cluster.EmbeddedCluster;
import org.pledgehub.cli.report.HubTopics;
import org.pledgehub.contract.ref.InstallationPurpose;
import org.pledgehub.contract.ref.Manifest;
import org.pledgehub.streams.install.Setup;
import org.pledgehub.streams.runtime.HubConfig;
import org.pledgehub.streams.runtime.HubInstaller;
import org.pledgehub.streams.runtime.HubSetting;
import org.pledgehub.streams.serde.ContractSerdes;

/** The hub that a replay talks to: one of its own that ends with the replay, or one that runs already. */
sealed interface ReplayHub extends AutoCloseable {

    /** Where it is. */
    HubConfig config();

    /** Whether it says that it is ready. */
    boolean isReady();

    /** Makes the parties, pools and policies known; a hub of its own begins to run now. */
    void begin(Setup setup);

    @Override
    void close();

    /** Its topics, as installed. */
    default HubTopics topics() {
        try (var installer = HubInstaller.open(config())) {
            var catalog = installer.installedCatalog();
            var serdes = ContractSerdes.resolve(installer.site().registry(), catalog);
            return new HubTopics(Map.copyOf(config().kafkaTools()), catalog, serdes);
        }
    }

    /** Whether a story clock may write ticks here. */
    default boolean isTrial() {
        try (var installer = HubInstaller.open(config())) {
            return installer
                    .site()
                    .manifest(installer.installedCatalog())
                    .map(Manifest::getPurpose)
                    .filter(purpose -> purpose == InstallationPurpose.TRIAL)
                    .isPresent();
        }
    }

    /** Broker, registry and hub as child processes in a temporary folder. */
    static ReplayHub embedded() {
        return new Embedded(EmbeddedCluster.start(ClusterFolder.temporary(), ClusterPorts.free()));
    }

    /** A hub that runs already. */
    static ReplayHub running(HubConfig config) {
        return new Running(config);
    }

    /** Ends with the replay. */
    record Embedded(EmbeddedCluster cluster) implements ReplayHub {

        private static final String HOP_PARTITIONS = "2";

        @Override
        public HubConfig config() {
            return HubConfig.of(settings());
        }

        @Override
        public boolean isReady() {
            return cluster.isHubReady();
        }

        @Override
        public void begin(Setup setup) {
            try (var installer = HubInstaller.open(config())) {
                installer.install(InstallationPurpose.TRIAL, HubVersion.text(), step -> {});
                installer.apply(setup, step -> {});
            }
            cluster.runHub(settings());
        }

        @Override
        public void close() {
            cluster.close();
        }

        private Map<HubSetting, String> settings() {
            return Map.of(
                    HubSetting.BOOTSTRAP_SERVERS,
                    cluster.bootstrapServers(),
                    HubSetting.REGISTRY_URLS,
                    cluster.registryUrl(),
                    HubSetting.STATE_DIR,
                    cluster.directory().resolve("state").toString(),
                    HubSetting.HTTP_PORT,
                    Integer.toString(cluster.hubPort()),
                    HubSetting.HOP_PARTITIONS,
                    HOP_PARTITIONS,
                    HubSetting.REPLICATION,
                    "1",
                    HubSetting.TICKS_AUTOMATIC,
                    "false");
        }
    }

    /** Goes on after the replay. */
    record Running(HubConfig config) implements ReplayHub {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void begin(Setup setup) {
            try (var installer = HubInstaller.open(config)) {
                installer.apply(setup, step -> {});
            }
        }

        @Override
        public void close() {}
    }
}
