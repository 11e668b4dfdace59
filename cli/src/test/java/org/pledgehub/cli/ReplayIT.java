package org.pledgehub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pledgehub.cli.cluster.ClusterFolder;
import org.pledgehub.cli.cluster.ClusterPorts;
import org.pledgehub.cli.cluster.EmbeddedCluster;
import org.pledgehub.cli.cluster.TrialHub;
import org.pledgehub.streams.install.SetupReader;

/** Twenty synthetic loans of the Berka shape through {@code hub replay} into a running hub on a real broker; then the same files again. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class ReplayIT {

    private static final Path MAPPINGS = Path.of("../connectors/mappings");
    private static final Path ROWS = Path.of("../connectors/src/test/resources/berka");
    private static final String PREFIX = "berka";

    @TempDir
    private static Path folder;

    private static ObjectNode first;
    private static ObjectNode second;
    private static int firstCode;

    @BeforeAll
    static void replayTwice() throws IOException {
        var setup = SetupReader.read(MAPPINGS.resolve("berka-setup.yaml")).orThrow();
        try (var cluster = EmbeddedCluster.start(ClusterFolder.temporary(), ClusterPorts.free());
                var hub = TrialHub.start(cluster, PREFIX, setup)) {
            firstCode = replay(hub.cluster(), folder.resolve("first.json"));
            replay(hub.cluster(), folder.resolve("second.json"));
        }
        first = facts("first.json");
        second = facts("second.json");
    }

    @Test
    void shouldEndWithoutFindings() {
        assertThat(firstCode).isEqualTo(ExitCode.OK);
        assertThat(first.path("deadLetters")).isEmpty();
        assertThat(first.path("triggers")).isEmpty();
    }

    @Test
    void shouldSumWhatTheFilesSay() {
        assertThat(first.path("loans")).hasSize(20);
        assertThat(sum("disbursedFen")).isEqualTo(132_657_000L);
        assertThat(sum("outstandingFen")).isEqualTo(129_756_860L);
        assertThat(sum("defaults")).isEqualTo(10L);
    }

    @Test
    void shouldCountInstalmentsMissedAsOfTheDay() {
        var loan = first.path("loans").path("bank-ab/8004");
        assertThat(loan.path("outstandingFen").asLong()).isEqualTo(2_539_800L - 4 * 141_125L);
        assertThat(loan.path("instalmentsDue").asInt())
                .as("twelfths from September 1993 to March 1994")
                .isEqualTo(7);
        assertThat(loan.path("instalmentsMissed").asInt()).isEqualTo(3);
        assertThat(first.path("loans")
                        .path("bank-cd/8020")
                        .path("instalmentsMissed")
                        .asInt())
                .as("disbursed after the day")
                .isZero();
    }

    @Test
    void shouldCallEveryFilingDayProvisional() {
        assertThat(first.path("deadlines"))
                .hasSize(20)
                .allSatisfy(deadline ->
                        assertThat(deadline.path("provisional").asBoolean()).isTrue());
    }

    @Test
    void shouldAnswerTheSameFilesWithDuplicatesOnly() {
        assertThat(withoutFeedback(second)).isEqualTo(withoutFeedback(first));
        for (var bank : List.of("bank-ab", "bank-cd", "bank-ef")) {
            var before = first.path("feedback").path(bank);
            var after = second.path("feedback").path(bank);
            assertThat(after.path("ACCEPTED")).isEqualTo(before.path("ACCEPTED"));
            assertThat(after.path("DUPLICATE")).isEqualTo(before.path("ACCEPTED"));
        }
    }

    private static ObjectNode withoutFeedback(ObjectNode facts) {
        return facts.deepCopy().without(List.of("feedback"));
    }

    private static long sum(String figure) {
        return StreamSupport.stream(first.path("pools").spliterator(), false)
                .mapToLong(pool -> pool.path(figure).asLong())
                .sum();
    }

    private static ObjectNode facts(String report) throws IOException {
        JsonNode whole = new ObjectMapper().readTree(folder.resolve(report).toFile());
        return (ObjectNode) whole.path("facts");
    }

    private static int replay(EmbeddedCluster cluster, Path report) {
        return Hub.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                "replay",
                "--bootstrap-servers",
                cluster.bootstrapServers(),
                "--registry",
                cluster.registryUrl(),
                "--prefix",
                PREFIX,
                "--mapping",
                MAPPINGS.resolve("berka-loans.yaml").toString(),
                "--mapping",
                MAPPINGS.resolve("berka-repayments.yaml").toString(),
                "--as-of",
                "1994-03-31",
                "--report",
                report.toString(),
                ROWS.resolve("loan.asc").toString(),
                ROWS.resolve("trans-loans.asc").toString());
    }
}
