package org.pledgehub.cli.replay;

import java.util.Map;
import org.pledgehub.cli.cluster.ClusterFolder;
import org.pledgehub.cli.cluster.ClusterPorts;
import org.pledgehub.cli.cluster.EmbeddedCluster;
import org.pledgehub.cli.cluster.TrialHub;
import org.pledgehub.cli.report.HubTopics;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.ref.InstallationPurpose;
import org.pledgehub.streams.install.Setup;
import org.pledgehub.streams.runtime.HubConfig;
import org.pledgehub.streams.runtime.HubInstaller;
import org.pledgehub.streams.serde.ContractSerdes;

/** The hub that a replay talks to; it knows the setup when a replay begins. */
sealed interface ReplayHub extends AutoCloseable {

    /** Its topics, as installed. */
    HubTopics topics();

    /** Whether it says that it is ready. */
    boolean isReady();

    /**
     * Does nothing where a story clock may write ticks.
     *
     * @throws InputFailure where the hub is no trial
     */
    void refuseStoryClockOutsideTrials();

    @Override
    void close();

    /** Broker, registry and hub as child processes in a temporary folder; they end with the replay. */
    static ReplayHub own(Setup setup) {
        var cluster = EmbeddedCluster.start(ClusterFolder.temporary(), ClusterPorts.free());
        try {
            return new Own(cluster, TrialHub.start(cluster, TopicCatalog.DEFAULT_PREFIX, setup));
        } catch (RuntimeException failure) {
            cluster.close();
            throw failure;
        }
    }

    /** A hub that runs already, and goes on after the replay. */
    static ReplayHub running(HubConfig config, Setup setup) {
        try (var installer = HubInstaller.open(config)) {
            installer.apply(setup, step -> {});
            var catalog = installer.installedCatalog();
            var serdes = ContractSerdes.resolve(installer.site().registry(), catalog);
            var purpose = installer
                    .site()
                    .manifest(catalog)
                    .orElseThrow(() -> new IllegalStateException("an installed hub has a manifest"))
                    .getPurpose();
            return new Running(new HubTopics(Map.copyOf(config.kafkaTools()), catalog, serdes), purpose);
        }
    }

    /** Ends with the replay. */
    record Own(EmbeddedCluster cluster, TrialHub trial) implements ReplayHub {
        @Override
        public HubTopics topics() {
            return trial.topics();
        }

        @Override
        public boolean isReady() {
            return cluster.isHubReady();
        }

        @Override
        public void refuseStoryClockOutsideTrials() {}

        @Override
        public void close() {
            trial.close();
            cluster.close();
        }
    }

    /** Goes on after the replay. Its health page is not known, so it counts as ready. */
    record Running(HubTopics topics, InstallationPurpose purpose) implements ReplayHub {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void refuseStoryClockOutsideTrials() {
            if (purpose != InstallationPurpose.TRIAL) {
                throw new InputFailure(new Sentence(
                        "该枢纽不是试运行安装（hub install --purpose TRIAL），不能用 --as-of 拨动日期。",
                        "This hub is no trial (hub install --purpose TRIAL), so --as-of may not move its date."));
            }
        }

        @Override
        public void close() {}
    }
}
