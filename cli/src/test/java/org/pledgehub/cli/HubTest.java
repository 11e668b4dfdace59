package org.pledgehub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HubTest {
    private final StringWriter results = new StringWriter();
    private final StringWriter messages = new StringWriter();

    @Test
    void shouldPrintHelpAsResult() {
        assertThat(hub("--help")).isEqualTo(ExitCode.OK);
        assertThat(results.toString()).startsWith("Usage: hub").contains("Exit codes:");
        assertThat(messages.toString()).isEmpty();
    }

    @Test
    void shouldPrintTheVersionOfTheBuild() {
        assertThat(hub("--version")).isEqualTo(ExitCode.OK);
        assertThat(results.toString()).matches("PledgeHub \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
    }

    @Test
    void shouldAnswerAnUnknownOptionOnStandardErrorOnly() {
        assertThat(hub("--unknown")).isEqualTo(ExitCode.USAGE);
        assertThat(results.toString()).isEmpty();
        assertThat(messages.toString()).contains("--unknown");
    }

    @Test
    void shouldAskForACommandWhenNoneIsNamed() {
        assertThat(hub()).isEqualTo(ExitCode.USAGE);
        assertThat(messages.toString()).startsWith("A command is missing.");
    }

    @ParameterizedTest
    @CsvSource({
        "ledger, show or verify.",
        "reconcile, bank or books.",
        "parties, apply.",
        "party, init.",
        "policies, 'validate, show, diff or apply.'",
    })
    void shouldNameTheCommandsOfAGroup(String group, String commands) {
        assertThat(hub(group)).isEqualTo(ExitCode.USAGE);
        assertThat(messages.toString()).startsWith("A command is missing: " + commands);
    }

    @Test
    void shouldRefuseAPrefixThatNoTopicCanHave() {
        assertThat(hub("party", "init", "bank-x", "--role", "BANK", "--topic-prefix", "Bad Word"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(hub("strimzi", "--topic-prefix", "Bad Word")).isEqualTo(ExitCode.USAGE);
    }

    private int hub(String... args) {
        return Hub.run(new PrintWriter(results), new PrintWriter(messages), args);
    }
}
