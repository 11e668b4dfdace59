package org.pledgehub.cli.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.report.HubTopics;
import org.pledgehub.cli.site.Cast;
import org.pledgehub.cli.site.HubSite;
import org.pledgehub.cli.site.LoanScenario;
import org.pledgehub.cli.site.Voices;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.PolicyVersion;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.policies.Presets;
import org.pledgehub.streams.install.ReferenceDocuments;
import org.pledgehub.streams.install.Setup;
import org.pledgehub.streams.serde.ContractSerdes;

/** All cases, sent to a hub on a real broker. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class CertifyIT {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Article 16 of Chaoyang's measure: thirty days, and the make-up Sunday and the holiday in which they end. */
    private static final Map<LocalDate, LocalDate> FILING = Map.of(
            LocalDate.of(2025, 8, 29), LocalDate.of(2025, 9, 28),
            LocalDate.of(2025, 9, 1), LocalDate.of(2025, 10, 9));

    /** A policy of our own, and a preset without a rule on filing. */
    private static final String OWN = "own-district";

    private static final String UNFILED = "haidian";
    private static final LoanScenario LIVE = new LoanScenario(Cast.BANK, "L-1", Cast.POOL, 1);

    private static HubSite hub;

    @BeforeAll
    static void open() {
        var cast = Cast.setup();
        var parties = Stream.of(Role.BANK, Role.REGISTRY, Role.GUARANTOR)
                .map(role ->
                        Party.newBuilder().setParty(partyOf(role)).setRole(role).build())
                .toList();
        hub = HubSite.install("certify", cast);
        var pools = List.of(pool("pool-test", "chaoyang"), pool("own-test", OWN), pool("unfiled-test", UNFILED));
        var policies = Stream.of(
                        policies(OWN, longerTerm()),
                        policies(UNFILED, Presets.text(UNFILED).orElseThrow()))
                .flatMap(List::stream)
                .toList();
        hub.apply(new Setup(parties, pools, policies, List.of()));
        hub.run();
        new Voices(hub).bank("live-1", LoanScenario.DISBURSED_ON, LIVE.disbursed());
        hub.awaitQuiet();
    }

    private static Pool pool(String id, String policy) {
        var live = Cast.setup().pools().getFirst();
        return Pool.newBuilder(live).setPool(id).setPolicy(policy).build();
    }

    private static List<PolicyVersion> policies(String id, String text) {
        return ReferenceDocuments.policies(id + ".yaml", text).orThrow();
    }

    /** Chaoyang's measure under an id that no preset has, with ten days more to file. */
    private static String longerTerm() {
        var text = Presets.text("chaoyang").orElseThrow();
        var longer = text.replace("policy: chaoyang", "policy: " + OWN)
                .replace(
                        "filing:\n      clock:\n        value: {length: 30,",
                        "filing:\n      clock:\n        value: {length: 40,");
        assertThat(longer).contains("length: 40");
        return longer;
    }

    @AfterAll
    static void close() {
        hub.close();
    }

    @ParameterizedTest
    @CsvSource({"BANK, 25", "REGISTRY, 10", "GUARANTOR, 10"})
    void shouldAnswerEveryCaseAsItAsks(Role role, int atLeast) {
        var topics = topics();
        var setting = setting(role, "pool-test", "IT");
        var results = new ArrayList<CaseResult>();
        try (var line = new CertifyLine(topics, partyOf(role), role)) {
            var runner = new CaseRunner(topics, line, setting, day -> Optional.ofNullable(FILING.get(day)));
            CertifyCase.of(role, setting).forEach(script -> results.add(runner.run(script)));
        }

        assertThat(results).filteredOn(result -> !result.passed()).isEmpty();
        assertThat(results).hasSizeGreaterThanOrEqualTo(atLeast);
    }

    @Test
    void shouldCallADayOfFilingNotApplicableWhereThePolicyHasNone() {
        var topics = topics();
        var setting = setting(Role.BANK, "unfiled-test", "UNFILED");
        try (var line = new CertifyLine(topics, partyOf(Role.BANK), Role.BANK)) {
            var runner = new CaseRunner(topics, line, setting, FilingDays.installed(topics, UNFILED));
            assertThat(CertifyCase.of(Role.BANK, setting))
                    .filteredOn(script -> script.steps().stream().anyMatch(CaseStep.FilingDue.class::isInstance))
                    .hasSize(2)
                    .allSatisfy(script ->
                            assertThat(runner.run(script).verdict()).isEqualTo(CaseResult.Verdict.NOT_APPLICABLE));
        }
    }

    /** The days of filing are those of the policy that the hub has, and no preset is called so. */
    @Test
    void shouldTouchNoLivePool(@TempDir Path home) throws Exception {
        var before = livePool();
        var report = home.resolve("report.md");

        var certify =
                hub.command("certify", "--party", "bank-test", "--pool", "own-test", "--report", report.toString());

        assertThat(certify.exitCode()).as(certify.results()).isEqualTo(ExitCode.OK);
        hub.awaitQuiet();
        assertThat(Files.readString(report))
                .contains("`own-test`", "dueOn 2025-10-09", "dueOn 2025-10-11")
                .doesNotContain("不适用");
        assertThat(before).isNotEmpty();
        assertThat(livePool()).isEqualTo(before);
    }

    /** Where each record stands that names the live pool, by topic. */
    private static Map<String, List<String>> livePool() {
        var catalog = hub.catalog();
        var places = new TreeMap<String, List<String>>();
        for (var topic : List.of(
                catalog.poolCommands(),
                catalog.loans(),
                catalog.deadlines(),
                catalog.duties(),
                catalog.claims(),
                catalog.poolExposure(),
                catalog.poolBreakdown(),
                catalog.auditLedger(),
                catalog.auditTriggers())) {
            var found = hub.topics().records(topic).stream()
                    .filter(CertifyIT::namesTheLivePool)
                    .map(record -> record.partition() + "@" + record.offset())
                    .toList();
            if (!found.isEmpty()) {
                places.put(topic, found);
            }
        }
        return places;
    }

    private static boolean namesTheLivePool(ConsumerRecord<byte[], byte[]> record) {
        return Stream.of(record.key(), record.value())
                .filter(Objects::nonNull)
                .anyMatch(bytes -> new String(bytes, StandardCharsets.UTF_8).contains(Cast.POOL));
    }

    private static HubTopics topics() {
        return new HubTopics(
                Map.of("bootstrap.servers", hub.cluster().bootstrapServers()),
                hub.catalog(),
                ContractSerdes.resolve(hub.registry(), hub.catalog()));
    }

    private static CaseStep.Setting setting(Role role, String pool, String run) {
        return new CaseStep.Setting(
                partyOf(role), pool, run, LocalDate.now(CHINA).toString());
    }

    private static String partyOf(Role role) {
        return role.name().toLowerCase(Locale.ROOT) + "-test";
    }

    @Test
    void shouldRefuseALivePool() {
        var certify = hub.command("certify", "--party", "bank-test", "--pool", "pool-1");

        assertThat(certify.exitCode()).isEqualTo(ExitCode.INPUT_INVALID);
    }
}
