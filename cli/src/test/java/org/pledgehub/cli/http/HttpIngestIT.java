package org.pledgehub.cli.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgehub.cli.ExitCode;
import org.pledgehub.cli.HubCalled;
import org.pledgehub.cli.cluster.TrialHub;
import org.pledgehub.cli.demo.StoryCast;
import org.pledgehub.cli.demo.StoryStage;
import org.pledgehub.streams.runtime.HubConfig;
import org.pledgehub.streams.runtime.HubSetting;

/** Events over HTTP into a running hub, and its answers back. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
final class HttpIngestIT {

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String PARTY = "/api/v1/parties/custodian-yunhe";

    private static TrialHub hub;

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private IngestServer server;

    @BeforeAll
    static void open() {
        hub = StoryStage.open();
    }

    @AfterAll
    static void close() {
        hub.close();
    }

    @BeforeEach
    void start() throws Exception {
        start("30000", "");
    }

    private void start(String waitMs, String moreTokens) throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(StandardCharsets.UTF_8));
        var tokens = Files.writeString(
                folder.resolve("tokens"), "custodian-yunhe " + HexFormat.of().formatHex(hash) + "\n" + moreTokens);
        var config = HubConfig.of(Map.of(
                HubSetting.INGEST_PORT,
                "0",
                HubSetting.INGEST_TOKENS_FILE,
                tokens.toString(),
                HubSetting.INGEST_WAIT_MS,
                waitMs));
        server = IngestServer.start(config, () -> KafkaGate.open(hub.topics(), hub.topics()::serdes));
    }

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    @Test
    void shouldAnswerWithWhatTheHubSays() throws Exception {
        var first = post(movement("h/1", 1_000), "30");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(json(first).path("status").asText()).isEqualTo("ACCEPTED");
        assertThat(json(first).path("source").path("topic").asText())
                .isEqualTo(hub.topics().catalog().events("custodian-yunhe"));

        assertThat(json(post(movement("h/1", 1_000), "30")).path("status").asText())
                .isEqualTo("DUPLICATE");
        var reused = post(movement("h/1", 2_000), "30");
        assertThat(reused.statusCode()).isEqualTo(422);
        assertThat(reused.body()).contains("EVENT_ID_REUSED");

        var list = post("[" + movement("h-2", 5) + "," + movement("h-3", -1) + "]", "30");
        assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
        assertThat(json(list).path("answers").findValuesAsText("status")).startsWith("ACCEPTED", "REJECTED");

        var receipt = get(first.headers().firstValue("Location").orElseThrow());
        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(json(receipt).path("answer").path("status").asText()).isEqualTo("ACCEPTED");
        assertThat(json(receipt).path("answers")).hasSize(3);
        assertThat(get(PARTY + "/receipts/h-3").body()).contains("AMOUNT_NEGATIVE");
        assertThat(get(PARTY + "/receipts/never-sent").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldGiveTheReceiptOfWhatNobodyWaitedFor() throws Exception {
        var sent = post(movement("h-9", 7), "0");
        assertThat(sent.statusCode()).isEqualTo(202);
        var address = json(sent).path("receipt").asText();
        server.close();
        start();

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(get(address).statusCode()).isEqualTo(200));
        assertThat(json(get(address)).path("answer").path("status").asText()).isEqualTo("ACCEPTED");
    }

    /** The hub gives itself so little time that what it says is mostly found at the receipts. */
    @ParameterizedTest
    @CsvSource({"0, 2025-01-07", "1, 2025-01-08", "2, 2025-01-09"})
    void shouldAnswerTheFirstDayOfAPartyThroughASample(int sample, String day) throws Exception {
        var bank = folder.resolve("bank");
        assertThat(HubCalled.with(
                        "party",
                        "init",
                        StoryCast.HAITANG,
                        "--role",
                        "BANK",
                        "--pool",
                        StoryCast.POOL_TECH,
                        "--on",
                        day,
                        "--out",
                        bank.toString()))
                .isEqualTo(ExitCode.OK);
        server.close();
        start("50", Files.readString(bank.resolve("http/tokens-line.txt")));

        var output = folder.resolve("output");
        int exit = SamplesTest.run(
                SamplesTest.samples().toList().get(sample),
                output,
                List.of(
                        server.address(),
                        StoryCast.HAITANG,
                        bank.resolve("http/authorization").toString(),
                        bank.resolve("sample/day.json").toString()));

        var said = Files.readString(output);
        assertThat(exit).as(said).isZero();
        for (int event = 1; event <= 3; event++) {
            assertThat(said).contains("sample-" + day + "-" + event);
        }
        assertThat(said.split("ACCEPTED", -1)).as(said).hasSizeGreaterThan(3);
        assertThat(said).doesNotContain("REJECTED");
    }

    private HttpResponse<String> post(String body, String wait) throws IOException, InterruptedException {
        var response = client.send(
                request(PARTY + "/events")
                        .header("Content-Type", "application/json")
                        .header("Prefer", "wait=" + wait)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var schema =
                json(response).has("answers") ? "Answers" : json(response).has("receipt") ? "Unanswered" : "Feedback";
        return asThePageSays(schema, response);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var response = client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
        return asThePageSays(response.statusCode() == 200 ? "Receipt" : "Problem", response);
    }

    private static HttpResponse<String> asThePageSays(String schema, HttpResponse<String> response) throws IOException {
        assertThat(OpenApiPage.read().faults(schema, json(response)))
                .as("%s in docs/openapi.yaml", schema)
                .isEmpty();
        return response;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path)).header("Authorization", "Bearer " + TOKEN);
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return new ObjectMapper().readTree(response.body());
    }

    private static String movement(String eventId, long amountFen) {
        return """
            {"envelope": {"eventId": "%s", "occurredOn": "2025-01-06", "recordedAt": "2025-01-06T10:00:00+08:00"},
             "payload": {"AccountMovement": {"pool": "pool-tech", "account": "PARTNER", "direction": "CREDIT",
                 "kind": "CONTRIBUTION", "amountFen": %d}}}
            """.formatted(eventId, amountFen);
    }
}
