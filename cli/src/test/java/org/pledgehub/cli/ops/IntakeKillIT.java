package org.pledgehub.cli.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgehub.cli.cluster.ClusterFolder;
import org.pledgehub.cli.cluster.ClusterPorts;
import org.pledgehub.cli.cluster.EmbeddedCluster;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.FeedbackStatus;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.contract.ref.InstallationPurpose;
import org.pledgehub.streams.install.SetupReader;
import org.pledgehub.streams.runtime.Application;
import org.pledgehub.streams.runtime.HubConfig;
import org.pledgehub.streams.runtime.HubInstaller;
import org.pledgehub.streams.runtime.HubRuntime;
import org.pledgehub.streams.runtime.HubSetting;
import org.pledgehub.streams.runtime.RegistryConnection;
import org.pledgehub.streams.serde.ContractSerdes;

/** The intake is killed as {@code kill -9} does, five times in all, under load: every event gets one answer and counts once. */
class IntakeKillIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long BETWEEN_EVENTS_MS = 25;

    @TempDir
    private Path folder;

    private EmbeddedCluster cluster;
    private HubConfig config;
    private TopicCatalog catalog;
    private HubRuntime core;
    private BankDesk desk;

    @BeforeEach
    void start() {
        cluster = EmbeddedCluster.start(ClusterFolder.temporary(), ClusterPorts.free());
        config = HubConfig.of(Map.of(
                HubSetting.BOOTSTRAP_SERVERS,
                cluster.bootstrapServers(),
                HubSetting.REGISTRY_URLS,
                cluster.registryUrl(),
                HubSetting.STATE_DIR,
                folder.resolve("core").toString(),
                HubSetting.HOP_PARTITIONS,
                "2",
                HubSetting.REPLICATION,
                "1",
                HubSetting.HTTP_PORT,
                "0"));
        try (var installer = HubInstaller.open(config)) {
            installer.install(InstallationPurpose.TRIAL, "it", step -> {});
            installer.apply(
                    SetupReader.read("setup.yaml", HubRunIT.SETUP, folder).orThrow(), step -> {});
            catalog = installer.installedCatalog();
        }
        core = HubRuntime.start(config, EnumSet.of(Application.CORE));
        desk = new BankDesk(
                catalog, ContractSerdes.resolve(RegistryConnection.open(config), catalog), config.kafkaClient());
    }

    @AfterEach
    void stop() {
        desk.close();
        core.close();
        cluster.close();
    }

    @ParameterizedTest
    @CsvSource({"100, 3", "0, 2"})
    void shouldAnswerEveryEventOnceThoughIntakeIsKilledUnderLoad(String lingerMs, int kills) throws Exception {
        cluster.runHub(Map.of(
                HubSetting.BOOTSTRAP_SERVERS, cluster.bootstrapServers(),
                HubSetting.REGISTRY_URLS, cluster.registryUrl(),
                HubSetting.HTTP_PORT, Integer.toString(cluster.hubPort()),
                HubSetting.STATE_DIR, folder.resolve("intake").toString(),
                HubSetting.APPLICATIONS, "intake",
                HubSetting.LINGER_MS, lingerMs));
        var goOn = new AtomicBoolean(true);
        var sent = new AtomicInteger();
        var load = new Thread(() -> sendWhile(goOn, sent), "load");
        load.start();
        for (int kill = 1; kill <= kills; kill++) {
            Thread.sleep(1000);
            killAndAwaitReturn(kill);
        }
        goOn.set(false);
        load.join();

        int events = sent.get();
        var answers = desk.await(catalog.feedback("icbc"), Feedback.class, PATIENCE, found -> found.size() >= events);
        assertThat(answers).extracting(Feedback::getEventId).hasSize(events).doesNotHaveDuplicates();
        assertThat(answers)
                .extracting(Feedback::getStatus)
                .doesNotContain(FeedbackStatus.DUPLICATE, FeedbackStatus.REJECTED);
        desk.await(
                catalog.poolExposure(),
                PoolExposure.class,
                PATIENCE,
                pools -> pools.stream()
                        .anyMatch(pool -> pool.getLoans() == events && pool.getDisbursedFen() == events * 100L));
    }

    private void sendWhile(AtomicBoolean goOn, AtomicInteger sent) {
        while (goOn.get()) {
            int number = sent.incrementAndGet();
            desk.send("icbc", BankDesk.disbursed("icbc", "K-" + number, "k-" + number, 100));
            try {
                Thread.sleep(BETWEEN_EVENTS_MS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void killAndAwaitReturn(int kill) {
        cluster.killHub();
        await().atMost(PATIENCE).until(() -> cluster.hubRestarts() >= kill && cluster.isHubReady());
    }
}
