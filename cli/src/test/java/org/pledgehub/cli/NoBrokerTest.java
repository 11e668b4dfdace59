package org.pledgehub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands that need a broker say where there is none. */
final class NoBrokerTest {
    private static final String EVENT = "{}";

    private final StringWriter results = new StringWriter();
    private final StringWriter messages = new StringWriter();

    @TempDir
    private Path folder;

    private String nowhere = "";

    @BeforeEach
    void findAnAddressWhereNobodyListens() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nowhere = "127.0.0.1:" + free.getLocalPort();
        }
        Files.writeString(folder.resolve("event.json"), EVENT);
        Files.writeString(folder.resolve("tokens"), "bank-a " + "0".repeat(64) + "\n");
        Files.writeString(folder.resolve("setup.yaml"), "parties:\n  - {id: bank-a, role: BANK}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "install",
                "install --plan",
                "run --set http.port=0",
                "parties apply {folder}/setup.yaml",
                "policies apply chaoyang",
                "send --party bank-a {folder}/event.json",
                "tail pledgehub.agg.loans.v1",
                "http --set ingest.port=0 --set ingest.tokens.file={folder}/tokens",
                "certify --party bank-a-test --pool pool-a-test",
                "duties --on 2026-03-02",
                "ledger verify --pool pool-a",
                "archive --pool pool-a",
                "sheet --pool pool-a --year 2026 --out {folder}",
            })
    void shouldNameTheAddressAndWhatToDoNext(String command) {
        assertThat(hub("en", command)).as(messages::toString).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(messages.toString())
                .contains("Kafka at " + nowhere + " did not answer in time")
                .contains("--bootstrap-servers")
                .contains("hub demo")
                .doesNotContain("\tat ");
        assertThat(results.toString()).isEmpty();
    }

    @Test
    void shouldSayItInChinese() {
        assertThat(hub("zh", "status")).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(messages.toString()).contains("Kafka（" + nowhere + "）没有在限定时间内应答", "--bootstrap-servers", "hub demo");
    }

    @Test
    void shouldSayTheSameOfAMachineThatNobodyKnows() {
        nowhere = "no-such-machine.invalid:9092";
        assertThat(hub("en", "status")).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(messages.toString()).contains("Kafka at " + nowhere + " did not answer in time");
    }

    @Test
    void shouldCallAnAddressThatIsNoneAnInvalidInput() {
        nowhere = "no-port";
        assertThat(hub("en", "status")).isEqualTo(ExitCode.INPUT_INVALID);
        assertThat(messages.toString()).contains("A setting of Kafka cannot be used", "no-port");
    }

    @Test
    void shouldTellOfATakenPortAndNotOfKafka() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var taken = "http --set ingest.tokens.file={folder}/tokens --set ingest.port=" + other.getLocalPort();

            assertThat(hub("en", taken)).isEqualTo(ExitCode.ENVIRONMENT);
            assertThat(messages.toString())
                    .contains("127.0.0.1:" + other.getLocalPort(), "ingest.port")
                    .doesNotContain("Kafka");
            assertThat(hub("zh", taken)).isEqualTo(ExitCode.ENVIRONMENT);
            assertThat(messages.toString()).contains("无法监听 127.0.0.1:" + other.getLocalPort());
        }
    }

    private int hub(String language, String command) {
        var words = new ArrayList<>(List.of("--lang", language));
        words.addAll(List.of(command.replace("{folder}", folder.toString()).split(" ")));
        words.addAll(List.of(
                "--bootstrap-servers", nowhere, "--registry", "http://127.0.0.1:1", "--set", "start.timeout.ms=300"));
        return Hub.run(new PrintWriter(results), new PrintWriter(messages), words.toArray(String[]::new));
    }
}
