package org.pledgehub.cli.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.report.HubTopics;
import org.pledgehub.cli.site.Cast;
import org.pledgehub.cli.site.HubSite;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.Pool;
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

    private static HubSite hub;

    @BeforeAll
    static void open() {
        var cast = Cast.setup();
        var parties = Stream.of(Role.BANK, Role.REGISTRY, Role.GUARANTOR)
                .map(role ->
                        Party.newBuilder().setParty(partyOf(role)).setRole(role).build())
                .toList();
        var pool = Pool.newBuilder(cast.pools().getFirst()).setPool("pool-test").build();
        hub = HubSite.install("certify", new Setup(parties, List.of(pool), cast.policies(), cast.calendars()));
        hub.run();
    }

    @AfterAll
    static void close() {
        hub.close();
    }

    @ParameterizedTest
    @CsvSource({"BANK, 25", "REGISTRY, 10", "GUARANTOR, 10"})
    void shouldAnswerEveryCaseAsItAsks(Role role, int atLeast) {
        var topics = new HubTopics(
                Map.of("bootstrap.servers", hub.cluster().bootstrapServers()),
                hub.catalog(),
                ContractSerdes.resolve(hub.registry(), hub.catalog()));
        var setting = new CaseStep.Setting(
                partyOf(role), "pool-test", "IT", LocalDate.now(CHINA).toString());
        var results = new ArrayList<CaseResult>();
        try (var line = new CertifyLine(topics, partyOf(role), role)) {
            var runner = new CaseRunner(topics, line, setting, day -> Optional.ofNullable(FILING.get(day)));
            CertifyCase.of(role, setting).forEach(script -> results.add(runner.run(script)));
        }

        assertThat(results).filteredOn(result -> !result.passed()).isEmpty();
        assertThat(results).hasSizeGreaterThanOrEqualTo(atLeast);
    }

    private static String partyOf(Role role) {
        return role.name().toLowerCase(Locale.ROOT) + "-test";
    }

    @Test
    void shouldTouchNoLivePool() {
        var certify = hub.command("certify", "--party", "bank-test", "--pool", "pool-1");

        assertThat(certify.exitCode()).isEqualTo(ExitCode.INPUT_INVALID);
    }
}
