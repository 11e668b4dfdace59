package org.pledgehub.cli.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgehub.cli.cluster.EmbeddedCluster;
import org.pledgehub.cli.site.SharedCluster;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.out.DeadLetter;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.contract.out.FeedbackStatus;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.contract.ref.InstallationPurpose;
import org.pledgehub.streams.install.SetupReader;
import org.pledgehub.streams.runtime.Application;
import org.pledgehub.streams.runtime.HubConfig;
import org.pledgehub.streams.runtime.HubInstaller;
import org.pledgehub.streams.runtime.HubRuntime;
import org.pledgehub.streams.runtime.HubSetting;
import org.pledgehub.streams.runtime.RegistryConnection;
import org.pledgehub.streams.serde.AvroBytes;
import org.pledgehub.streams.serde.ContractSerdes;
import org.pledgehub.streams.serde.PublishedSchema;
import org.pledgehub.streams.serde.WireFormat;

/** Install, run, events, outputs, a party that joins: on a real broker and a real registry. */
class HubRunIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Generous: on a machine with nothing else to do it is under two seconds. */
    private static final Duration LONGEST_GAP = Duration.ofSeconds(30);

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
    private static Path state;

    private static EmbeddedCluster cluster;
    private static HubConfig config;
    private static HubInstaller installer;
    private static TopicCatalog catalog;
    private static HubRuntime hub;
    private static BankDesk desk;

    @BeforeAll
    static void start() {
        cluster = SharedCluster.get();
        config = HubConfig.of(Map.of(
                HubSetting.BOOTSTRAP_SERVERS,
                cluster.bootstrapServers(),
                HubSetting.REGISTRY_URLS,
                cluster.registryUrl(),
                HubSetting.STATE_DIR,
                state.toString(),
                HubSetting.HOP_PARTITIONS,
                "2",
                HubSetting.REPLICATION,
                "1",
                HubSetting.HTTP_PORT,
                "0"));
        installer = HubInstaller.open(config);
        installer.install(InstallationPurpose.TRIAL, "it", step -> {});
        installer.apply(setup(SETUP), step -> {});
        catalog = installer.installedCatalog();
        hub = HubRuntime.start(config, EnumSet.allOf(Application.class));
        desk = new BankDesk(
                catalog, ContractSerdes.resolve(RegistryConnection.open(config), catalog), config.kafkaClient());
        await().atMost(PATIENCE).until(() -> hub.health().ready());
    }

    @AfterAll
    static void stop() {
        for (AutoCloseable each : List.of(desk, hub, installer)) {
            try {
                each.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void shouldFindNothingLeftToInstall() {
        assertThat(installer.plan(InstallationPurpose.TRIAL, "it")).isEmpty();
        try (var plain = HubInstaller.open(HubConfig.of(Map.of(
                HubSetting.BOOTSTRAP_SERVERS, cluster.bootstrapServers(),
                HubSetting.REGISTRY_URLS, cluster.registryUrl())))) {
            assertThat(plain.plan(InstallationPurpose.TRIAL, "it")).isEmpty();
        }
        assertThat(installer.apply(setup(SETUP), step -> {})).isZero();
    }

    @Test
    void shouldCarryEventsToTheirOutputs() {
        desk.send("icbc", BankDesk.repaid("icbc", "A-1", "a-2", 40_000_00));
        desk.send("icbc", BankDesk.disbursed("icbc", "A-1", "a-1", 100_000_00));
        desk.await(catalog.feedback("icbc"), Feedback.class, PATIENCE, answered("a-1", FeedbackStatus.ACCEPTED));
        desk.await(catalog.feedback("icbc"), Feedback.class, PATIENCE, answered("a-2", FeedbackStatus.ACCEPTED));
        desk.await(
                catalog.loans(),
                LoanView.class,
                PATIENCE,
                views -> views.stream()
                        .anyMatch(view -> view.getContract().equals("A-1") && view.getOutstandingFen() == 60_000_00));
        desk.await(
                catalog.poolExposure(),
                PoolExposure.class,
                PATIENCE,
                pools -> pools.stream()
                        .anyMatch(pool -> pool.getPool().equals("cy-1") && pool.getOutstandingFen() >= 60_000_00));
    }

    @Test
    void shouldLetterWhatCannotBeDecodedAndGoOn() {
        desk.sendBytes("icbc", new byte[] {1, 2, 3});
        desk.sendBytes("icbc", WireFormat.framed(2_000_000, new byte[] {0}));
        desk.send("icbc", BankDesk.disbursed("icbc", "A-2", "b-1", 5_000_00));
        desk.await(catalog.feedback("icbc"), Feedback.class, PATIENCE, answered("b-1", FeedbackStatus.ACCEPTED));
        var letters = desk.await(catalog.deadLetters(), DeadLetter.class, PATIENCE, found -> found.size() >= 2);
        assertThat(letters)
                .extracting(letter -> letter.getReason().getCode())
                .contains("NOT_WIRE_FORMAT", "SCHEMA_NOT_FOUND");
    }

    @Test
    void shouldAskForASchemaThatASenderHasRegisteredMeanwhile() throws Exception {
        var newer = newerBankSchema();
        int id = installer.site().registry().register(catalog.events("icbc") + "-value", newer);
        byte[] present = AvroBytes.encode(BankDesk.disbursed("icbc", "A-4", "e-1", 6_000_00));
        desk.sendBytes("icbc", WireFormat.framed(id, rewritten(present, newer)));
        var answers = desk.await(
                catalog.feedback("icbc"), Feedback.class, PATIENCE, answered("e-1", FeedbackStatus.ACCEPTED));
        assertThat(answers).extracting(Feedback::getStatus).doesNotContain(FeedbackStatus.REJECTED);
    }

    private static Schema newerBankSchema() {
        var present = PublishedSchema.of(BankEvent.getClassSchema());
        var fields = new ArrayList<Schema.Field>();
        present.getFields().forEach(field -> fields.add(new Schema.Field(field, field.schema())));
        var text = Schema.create(Schema.Type.STRING);
        fields.add(new Schema.Field("branch", text, "Branch that reports", "head office"));
        return Schema.createRecord(present.getName(), present.getDoc(), present.getNamespace(), false, fields);
    }

    private static byte[] rewritten(byte[] avro, Schema newer) throws IOException {
        var reader = new GenericDatumReader<GenericRecord>(BankEvent.getClassSchema(), newer);
        var event = reader.read(null, DecoderFactory.get().binaryDecoder(avro, null));
        var out = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(newer).write(event, encoder);
        return out.toByteArray();
    }

    @Test
    void shouldTakeUpAPartyThatJoinsWhileTheOthersSendAndCoreGoesOn() throws Exception {
        var serdes = ContractSerdes.resolve(RegistryConnection.open(config), catalog);
        try (var bank = new WaitingBank(desk, catalog, serdes, config.kafkaClient())) {
            await().atMost(PATIENCE).until(() -> hub.health().ready());
            var longestWait = bank.begin();
            await().atMost(PATIENCE).until(() -> bank.answered() > 0);
            var core = core();
            double restarts = metric("pledgehub_intake_restarts");

            installer.apply(setup("parties:\n  - {id: boc, role: BANK}\n"), step -> {});
            desk.send("boc", BankDesk.disbursed("boc", "B-1", "c-1", 7_000_00));
            desk.await(catalog.feedback("boc"), Feedback.class, PATIENCE, answered("c-1", FeedbackStatus.ACCEPTED));
            int answeredBefore = bank.answered();
            await().atMost(PATIENCE).until(() -> bank.answered() > answeredBefore);
            bank.stop();

            long stoodStillMs = Math.round(metric("pledgehub_intake_restart_ms"));
            var waited = longestWait.get();
            System.err.println("intake stood still ms=" + stoodStillMs + " longest wait of a sender ms="
                    + waited.toMillis() + " answered=" + bank.answered());
            assertThat(metric("pledgehub_intake_restarts")).isEqualTo(restarts + 1);
            assertThat(stoodStillMs).isPositive().isLessThan(LONGEST_GAP.toMillis());
            assertThat(waited).isLessThan(LONGEST_GAP);
            assertThat(core.members()).isNotEmpty();
            assertThat(core.rebalances()).isNotEmpty();
            assertThat(core()).isEqualTo(core);
            assertThat(hub.health().alive()).isTrue();
        }
    }

    private static CoreSeen core() throws Exception {
        return CoreSeen.of(catalog.coreApplication(), config.kafkaClient(), page("/metrics"));
    }

    /** A number of the hub's own, without labels. */
    private static double metric(String name) throws Exception {
        return page("/metrics")
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldRestoreWhatStoodInADamagedStore() throws Exception {
        desk.send("icbc", BankDesk.disbursed("icbc", "A-3", "d-1", 90_000_00));
        desk.await(catalog.feedback("icbc"), Feedback.class, PATIENCE, answered("d-1", FeedbackStatus.ACCEPTED));
        hub.close();
        int damaged = damageLoanStores();
        hub = HubRuntime.start(config, EnumSet.allOf(Application.class));
        await().atMost(PATIENCE).until(() -> hub.health().ready());
        assertThat(damaged).isPositive();
        assertThat(state.resolve(catalog.coreApplication() + ".damaged-1")).isDirectory();
        desk.send("icbc", BankDesk.repaid("icbc", "A-3", "d-2", 30_000_00));
        desk.await(
                catalog.loans(),
                LoanView.class,
                PATIENCE,
                views -> views.stream()
                        .anyMatch(view -> view.getContract().equals("A-3") && view.getOutstandingFen() == 60_000_00));
    }

    private static int damageLoanStores() throws IOException {
        try (var files = Files.walk(state.resolve(catalog.coreApplication()))) {
            var names = files.filter(file -> file.toString().contains("loan-store") && file.endsWith("CURRENT"))
                    .toList();
            for (var name : names) {
                Files.writeString(name, "no manifest is called this");
            }
            return names.size();
        }
    }

    @Test
    void shouldServeHealthAndMetrics() throws Exception {
        assertThat(page("/health/live")).contains("\"alive\":true");
        await().atMost(PATIENCE).until(() -> page("/health/ready").contains("\"ready\":true"));
        assertThat(page("/metrics")).contains("pledgehub_ready", "kafka_stream_", "application=\"CORE\"");
    }

    @Test
    void shouldSpeakWithTheRealConfluentClientBothWays() throws Exception {
        try (var peer = new ConfluentPeer(cluster.registryUrl())) {
            var serdes = ContractSerdes.resolve(RegistryConnection.open(config), catalog);
            var event = BankDesk.disbursed("icbc", "合同-9", "i-1", 1_00);
            Object theirs = peer.read(catalog.events("icbc"), serdes.toBytes(event));
            assertThat(theirs.toString()).contains("合同-9", "i-1");
            byte[] wire = peer.write(catalog.events("icbc"), theirs);
            assertThat(serdes.fromBytes(event.getClass(), wire)).isEqualTo(event);
            assertThat(wire).isEqualTo(serdes.toBytes(event));
        }
    }

    private static Predicate<List<Feedback>> answered(String eventId, FeedbackStatus status) {
        return answers -> answers.stream()
                .anyMatch(answer -> answer.getEventId().equals(eventId)
                        && (answer.getStatus() == status
                                || answer.getStatus() == FeedbackStatus.ACCEPTED_WITH_WARNINGS));
    }

    private static org.pledgehub.streams.install.Setup setup(String yaml) {
        return SetupReader.read("setup.yaml", yaml, state).orThrow();
    }

    private static String page(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://" + hub.address() + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
