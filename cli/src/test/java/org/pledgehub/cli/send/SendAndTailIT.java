package org.pledgehub.cli.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pledgehub.cli.cluster.TrialHub;
import org.pledgehub.cli.demo.StoryCast;
import org.pledgehub.cli.demo.StoryStage;
import picocli.CommandLine;

/** One event in by {@code hub send}, and the topic read back by {@code hub tail}. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
final class SendAndTailIT {
    private static TrialHub hub;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @BeforeAll
    static void open() {
        hub = StoryStage.open();
    }

    @AfterAll
    static void close() {
        hub.close();
    }

    @Test
    void shouldPrintTheAnswerToWhatWasSent() throws IOException {
        assertThat(send(1_000)).isZero();
        assertThat(lastLine().path("status").asText()).isEqualTo("ACCEPTED");
        assertThat(send(1_000)).isEqualTo(1);
        assertThat(lastLine().path("status").asText()).isEqualTo("DUPLICATE");
        assertThat(send(-1)).isEqualTo(1);
        assertThat(lastLine().path("status").asText()).isEqualTo("REJECTED");
        assertThat(tail(hub.topics().catalog().events("custodian-yunhe"))).isZero();
        assertThat(lastLine()
                        .path("value")
                        .path("payload")
                        .path("AccountMovement")
                        .path("amountFen")
                        .asLong())
                .isEqualTo(-1);
        assertThat(lastLine().path("value").path("envelope").path("occurredOn").asText())
                .isEqualTo("2025-01-06");
        assertThat(tail(hub.topics().catalog().poolExposure())).isZero();
        assertThat(lastLine().path("key").asText()).isEqualTo(StoryCast.POOL_TECH);
        assertThat(lastLine().path("value").path("cashPartnerFen").asLong()).isEqualTo(1_000);
    }

    private int send(long amountFen) throws IOException {
        var event = """
                {"envelope": {"eventId": "m-1", "occurredOn": "2025-01-06", "recordedAt": "2025-01-06T10:00:00+08:00"},
                 "payload": {"AccountMovement": {"pool": "pool-tech", "account": "PARTNER", "direction": "CREDIT",
                     "kind": "CONTRIBUTION", "amountFen": %d}}}
                """.formatted(amountFen);
        var file = Files.writeString(folder.resolve("event.json"), event);
        return run(new SendCommand(), "--party", "custodian-yunhe", file.toString());
    }

    private int tail(String topic) {
        return run(new TailCommand(), topic);
    }

    private int run(Object command, String... arguments) {
        var all = new ArrayList<>(List.of(
                "--bootstrap-servers", hub.cluster().bootstrapServers(),
                "--registry", hub.cluster().registryUrl(),
                "--prefix", hub.topics().catalog().prefix()));
        all.addAll(List.of(arguments));
        out.getBuffer().setLength(0);
        return new CommandLine(command).setOut(new PrintWriter(out)).execute(all.toArray(String[]::new));
    }

    private JsonNode lastLine() throws IOException {
        return new ObjectMapper().readTree(out.toString().lines().toList().getLast());
    }
}
