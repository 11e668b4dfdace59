package org.pledgehub.cli.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgehub.cli.cluster.GuardedBroker;
import org.pledgehub.cli.deploy.AccessTable;
import org.pledgehub.cli.deploy.ClusterUser;
import org.pledgehub.cli.site.SharedCluster;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.TopicSizing;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.contract.ref.InstallationPurpose;
import org.pledgehub.streams.install.Setup;
import org.pledgehub.streams.install.SetupReader;
import org.pledgehub.streams.runtime.Application;
import org.pledgehub.streams.runtime.HubConfig;
import org.pledgehub.streams.runtime.HubInstaller;
import org.pledgehub.streams.runtime.HubRuntime;
import org.pledgehub.streams.runtime.HubSetting;
import org.pledgehub.streams.runtime.RegistryConnection;
import org.pledgehub.streams.serde.ContractSerdes;

/** On a broker that refuses what was not granted, everybody gets along with what the access table grants, and no further. */
class LeastRightsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String SETUP = """
            parties:
              - {id: icbc, role: BANK}
              - {id: op, role: OPERATOR}
              - {id: ipo, role: AUTHORITY}
            pools:
              - {id: cy-1, policy: chaoyang, operator: op, authority: ipo, district: 朝阳区,
                 establishedOn: 2024-01-01, poolSharePpm: 200000, fiscalSharePpm: 500000}
            policies: [chaoyang]
            """;

    @TempDir
    private static Path folder;

    private static final TopicCatalog CATALOG = TopicCatalog.of("guarded", TopicSizing.singleBroker());
    private static final AccessTable TABLE = new AccessTable(CATALOG);
    private static final List<ClusterUser> USERS = users();

    private static GuardedBroker broker;
    private static HubInstaller installer;
    private static HubRuntime hub;

    @BeforeAll
    static void start() throws Exception {
        broker = GuardedBroker.start(
                folder, USERS.stream().map(ClusterUser::name).toList());
        try (var root = Admin.create(new HashMap<String, Object>(broker.client(GuardedBroker.ROOT)))) {
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> root.describeCluster().nodes().get().size() == 1);
            root.createAcls(rules()).all().get();
        }
        installer = HubInstaller.open(config(TABLE.installer()));
        installer.install(InstallationPurpose.TRIAL, "it", step -> {});
        installer.apply(setup(SETUP), step -> {});
        hub = HubRuntime.start(config(TABLE.hub()), EnumSet.allOf(Application.class));
        await().atMost(PATIENCE).until(() -> hub.health().ready());
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable each : List.of(hub, installer, broker)) {
            each.close();
        }
    }

    @Test
    void shouldAnswerAPartyThatMayDoNoMore() throws Exception {
        try (var desk = desk("icbc");
                var dashboards = desk(TABLE.sink().name())) {
            desk.send("icbc", BankDesk.disbursed("icbc", "A-1", "a-1", 100_000_00));
            desk.await(CATALOG.feedback("icbc"), Feedback.class, PATIENCE, answers -> !answers.isEmpty());
            dashboards.await(
                    CATALOG.poolExposure(),
                    PoolExposure.class,
                    PATIENCE,
                    pools -> pools.stream().anyMatch(pool -> pool.getOutstandingFen() >= 100_000_00));
        }
    }

    @Test
    void shouldTakeUpAPartyThatJoins() throws Exception {
        installer.apply(setup("parties:\n  - {id: boc, role: BANK}\n"), step -> {});
        try (var desk = desk("boc")) {
            desk.send("boc", BankDesk.disbursed("boc", "B-1", "b-1", 7_000_00));
            desk.await(CATALOG.feedback("boc"), Feedback.class, PATIENCE, answers -> !answers.isEmpty());
        }
        assertThat(hub.health().alive()).isTrue();
    }

    @Test
    void shouldKeepAPartyFromWhatIsNotItsOwn() {
        for (var topic : List.of(
                CATALOG.feedback("op"), CATALOG.events("icbc"), CATALOG.poolCommands(), CATALOG.auditLedger())) {
            assertThatThrownBy(() -> read("icbc", topic)).isInstanceOf(TopicAuthorizationException.class);
        }
        try (var desk = desk("icbc")) {
            assertThatThrownBy(() -> desk.send("op", BankDesk.disbursed("icbc", "A-9", "a-9", 1_00)))
                    .rootCause()
                    .isInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void shouldKeepTheHubFromMakingTopics() {
        try (var admin = Admin.create(
                new HashMap<String, Object>(broker.client(TABLE.hub().name())))) {
            var topic = new NewTopic(CATALOG.prefix() + ".agg.other.v1", 1, (short) 1);
            assertThatThrownBy(() -> admin.createTopics(List.of(topic)).all().get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    private static List<ClusterUser> users() {
        var users = new ArrayList<>(TABLE.users());
        List.of("icbc", "op", "ipo", "boc").forEach(party -> users.add(TABLE.party(party)));
        return users;
    }

    private static List<AclBinding> rules() {
        var rules = new ArrayList<AclBinding>();
        for (var user : USERS) {
            for (var access : user.grants()) {
                access.operations()
                        .forEach(operation -> rules.add(new AclBinding(
                                access.resource(),
                                new AccessControlEntry(
                                        "User:" + user.name(), "*", operation, AclPermissionType.ALLOW))));
            }
        }
        return rules;
    }

    /** Settings as deploy/kustomize has them: how to log in stands in a file of its own. */
    private static HubConfig config(ClusterUser user) throws IOException {
        var secret = Files.createDirectories(folder.resolve(user.name())).resolve("sasl.jaas.config");
        Files.writeString(secret, GuardedBroker.login(user.name()));
        var settings = new Properties();
        broker.client(user.name())
                .forEach((key, value) ->
                        settings.put(key.equals("bootstrap.servers") ? key : HubSetting.KAFKA_PREFIX + key, value));
        settings.put(
                HubSetting.KAFKA_PREFIX + "sasl.jaas.config",
                "${directory:" + secret.getParent() + ":sasl.jaas.config}");
        settings.put(HubSetting.KAFKA_PREFIX + "config.providers", "directory");
        settings.put(
                HubSetting.KAFKA_PREFIX + "config.providers.directory.class",
                "org.apache.kafka.common.config.provider.DirectoryConfigProvider");
        settings.putAll(Map.of(
                "topic.prefix",
                CATALOG.prefix(),
                "registry.urls",
                SharedCluster.get().registryUrl(),
                "state.dir",
                folder.resolve("state").toString(),
                "hop.partitions",
                "2",
                "replication",
                "1",
                "http.port",
                "0"));
        var text = new StringWriter();
        settings.store(text, null);
        var file = Files.writeString(folder.resolve(user.name() + ".properties"), text.toString());
        return HubConfig.from(file, Map.of());
    }

    private static BankDesk desk(String user) {
        try {
            var serdes = ContractSerdes.resolve(RegistryConnection.open(config(TABLE.hub())), CATALOG);
            return new BankDesk(CATALOG, serdes, broker.client(user));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(String user, String topic) {
        var settings = new HashMap<String, Object>(broker.client(user));
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            consumer.poll(Duration.ofSeconds(10));
        }
    }

    private static Setup setup(String yaml) {
        return SetupReader.read("setup.yaml", yaml, folder).orThrow();
    }
}
