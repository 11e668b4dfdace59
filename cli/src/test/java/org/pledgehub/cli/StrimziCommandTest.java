package org.pledgehub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgehub.cli.kept.KeptFile;

/** {@code hub strimzi} prints what stands in {@code deploy/strimzi}, and the same for other widths and parties. */
final class StrimziCommandTest {

    private static final Path PARTIES = Path.of("..", "deploy", "strimzi", "parties.yaml");

    private final StringWriter results = new StringWriter();
    private final StringWriter messages = new StringWriter();

    @Test
    void shouldPrintTheInstallationThatStandsInTheProject() {
        assertThat(hub("strimzi")).isEqualTo(ExitCode.OK);

        assertThat(results).hasToString(KeptFile.read("deploy/strimzi/installation.yaml"));
    }

    @Test
    void shouldPrintThePartiesOfASetupFile() {
        assertThat(hub("strimzi", PARTIES.toString())).isEqualTo(ExitCode.OK);

        assertThat(results).hasToString(KeptFile.read("deploy/strimzi/example-parties.yaml"));
    }

    @Test
    void shouldFollowPrefixClusterAndWidths() {
        hub("strimzi", "--topic-prefix=trial", "--cluster=shared", "--hop-partitions=3", "--replication=1");

        assertThat(results.toString())
                .contains("name: trial.hop.loan-commands.v1\n", "strimzi.io/cluster: shared", "partitions: 3\n")
                .contains("name: trial-hub\n")
                .doesNotContain("pledgehub.", "replicas: 3");
    }

    @Test
    void shouldRefuseWidthsBelowOne() {
        assertThat(hub("strimzi", "--hop-partitions=0")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void shouldRefuseAPartyThatWouldHaveTheRightsOfTheHub(@TempDir Path folder) throws IOException {
        var file = Files.writeString(
                folder.resolve("setup.yaml"), "parties:\n  - {id: pledgehub-installer, role: BANK}\n");

        assertThat(hub("strimzi", file.toString())).isEqualTo(ExitCode.INPUT_INVALID);
        assertThat(results.toString()).isEmpty();
        assertThat(messages.toString()).contains("pledgehub-installer");
    }

    private int hub(String... arguments) {
        return Hub.run(new PrintWriter(results), new PrintWriter(messages), arguments);
    }
}
