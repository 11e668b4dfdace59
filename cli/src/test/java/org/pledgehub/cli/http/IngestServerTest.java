package org.pledgehub.cli.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgehub.cli.text.EnvironmentFailure;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.out.FeedbackStatus;
import org.pledgehub.streams.runtime.ConfigException;
import org.pledgehub.streams.runtime.HubConfig;
import org.pledgehub.streams.runtime.HubSetting;

/** The ingest over real HTTP, before a hub that says what the test wants. */
final class IngestServerTest {

    private static final String TOKEN = "a-token-of-bank-a-0123456789";
    private static final String OTHER_TOKEN = "a-token-of-bank-b-0123456789";
    private static final String NO_PARTY = "a-token-of-nobody-0123456789";
    private static final String EVENTS = "/api/v1/parties/bank-a/events";
    private static final String EVENT = """
        {"envelope": {"eventId": "e-1", "occurredOn": "2025-09-01", "recordedAt": "2025-09-01T10:00:00+08:00"},
         "payload": {"RepaymentReceived": {"loan": {"bank": "bank-a", "contract": "C-1"}, "principalFen": 100}}}
        """;
    private static final String WITHOUT_ID = EVENT.replace("\"eventId\": \"e-1\", ", "");

    private final RecordingGate gate = new RecordingGate();
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private IngestServer server;

    @BeforeEach
    void start() throws Exception {
        server = IngestServer.start(HubConfig.of(settings(tokens())), () -> gate);
    }

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    @Test
    void shouldAnswerAnEventWithItsFeedback() throws Exception {
        var response = post(EVENTS, EVENT);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).path("status").asText()).isEqualTo("ACCEPTED");
        assertThat(json(response).path("source").path("offset").asLong()).isEqualTo(3);
        assertThat(response.headers().firstValue("Location")).contains("/api/v1/parties/bank-a/receipts/e-1?from=17");
        assertThat(gate.sent()).hasSize(1);
        assertThat(((BankEvent) gate.sent().getFirst().event()).getEnvelope().getEventId())
                .isEqualTo("e-1");
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, 200",
        "ACCEPTED_WITH_WARNINGS, 200",
        "DUPLICATE, 200",
        "PENDING, 202",
        "REJECTED, 422",
    })
    void shouldTellTheAnswerByItsStatusToo(FeedbackStatus answer, int status) throws Exception {
        gate.answering(answer);

        var response = post(EVENTS, EVENT);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(json(response).path("status").asText()).isEqualTo(answer.name());
    }

    @Test
    void shouldSayWhereTheAnswerWillBeWhenItIsNotThere() throws Exception {
        var response = client.send(
                request(EVENTS, TOKEN)
                        .header("Prefer", "wait=0")
                        .POST(HttpRequest.BodyPublishers.ofString(EVENT))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(json(response).path("status").asText()).isEqualTo("UNANSWERED");
        assertThat(json(response).path("receipt").asText()).isEqualTo("/api/v1/parties/bank-a/receipts/e-1?from=17");
    }

    @Test
    void shouldAnswerAListWithAListAndCounts() throws Exception {
        var response = post(EVENTS, "[" + EVENT + "," + EVENT.replace("e-1", "e-2") + "]");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).path("answers").findValuesAsText("status")).containsExactly("ACCEPTED", "ACCEPTED");
        assertThat(json(response).path("counts").path("ACCEPTED").asInt()).isEqualTo(2);
    }

    @Test
    void shouldSendNothingOfAListWithAMistake() throws Exception {
        var response = post(EVENTS, "[" + EVENT + "," + EVENT.replace("principalFen", "principal") + "]");

        assertThat(problem(response, 400)).isEqualTo("EVENT_UNREADABLE");
        assertThat(json(response).path("detail").asText()).contains("/1/payload/RepaymentReceived/principal");
        assertThat(json(response).path("detailZh").asText()).contains("没有字段 principal");
        assertThat(gate.sent()).isEmpty();
    }

    @Test
    void shouldTakeTheIdempotencyKeyAsEventId() throws Exception {
        assertThat(post(EVENTS, WITHOUT_ID, "k-1").statusCode()).isEqualTo(200);
        assertThat(post(EVENTS, "[" + WITHOUT_ID + "," + EVENT + "," + WITHOUT_ID + "]", "k-2")
                        .statusCode())
                .isEqualTo(200);
        assertThat(gate.sent())
                .extracting(EventGate.SentEvent::eventId)
                .containsExactly("k-1", "k-2-1", "e-1", "k-2-3");
        assertThat(problem(post(EVENTS, EVENT, "k-3"), 400)).isEqualTo("IDEMPOTENCY_KEY_DIFFERS");
        assertThat(post(EVENTS, EVENT, "e-1").statusCode()).isEqualTo(200);
        assertThat(problem(post(EVENTS, EVENT, "k".repeat(201)), 400)).isEqualTo("IDEMPOTENCY_KEY_INVALID");
        assertThat(problem(post(EVENTS, WITHOUT_ID), 400)).isEqualTo("EVENT_UNREADABLE");
    }

    @Test
    void shouldGiveAReceiptOfAnEventWithASlashInItsId() throws Exception {
        var response = get("/api/v1/parties/bank-a/receipts/e%2F1?from=17", TOKEN);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).path("answer").path("status").asText()).isEqualTo("ACCEPTED");
        assertThat(json(response).path("answers")).hasSize(2);
        assertThat(problem(get("/api/v1/parties/bank-a/receipts/e-9", TOKEN), 404))
                .isEqualTo("RECEIPT_UNKNOWN");
        assertThat(problem(get("/api/v1/parties/bank-a/receipts/e-9?from=x", TOKEN), 400))
                .isEqualTo("PARAMETER_INVALID");
    }

    @Test
    void shouldLetNobodyInWhoIsNotTheParty() throws Exception {
        assertThat(problem(send(HttpRequest.newBuilder(uri(EVENTS))), 401)).isEqualTo("CREDENTIALS_MISSING");
        assertThat(problem(send(request(EVENTS, "a-token-that-nobody-holds")), 401))
                .isEqualTo("CREDENTIALS_UNKNOWN");
        assertThat(problem(send(request(EVENTS, OTHER_TOKEN)), 403)).isEqualTo("NOT_YOUR_PARTY");
        assertThat(problem(get("/api/v1/parties/bank-a/receipts/e-1", OTHER_TOKEN), 403))
                .isEqualTo("NOT_YOUR_PARTY");
        assertThat(problem(send(request("/api/v1/parties/bank-x/events", NO_PARTY)), 403))
                .isEqualTo("PARTY_NOT_REGISTERED");
        assertThat(gate.sent()).isEmpty();
    }

    @Test
    void shouldTakeANewTokenWithoutARestart() throws Exception {
        var tokens = folder.resolve("tokens");
        Files.writeString(tokens, "bank-a " + sha256("another-token-of-bank-a") + "\n");
        Files.setLastModifiedTime(tokens, FileTime.fromMillis(1));

        assertThat(send(request(EVENTS, "another-token-of-bank-a")).statusCode())
                .isEqualTo(200);
        assertThat(send(request(EVENTS, TOKEN)).statusCode()).isEqualTo(401);
    }

    @Test
    void shouldNameWhatIsWrongWithARequest() throws Exception {
        assertThat(problem(get("/", TOKEN), 404)).isEqualTo("NO_SUCH_ADDRESS");
        assertThat(problem(get(EVENTS, TOKEN), 405)).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(problem(post(EVENTS, "[]"), 400)).isEqualTo("BATCH_EMPTY");
        assertThat(problem(post(EVENTS, "[" + "{},".repeat(5) + "{}]"), 413)).isEqualTo("BATCH_TOO_LARGE");
        assertThat(problem(post(EVENTS, "{}" + " ".repeat(3000)), 413)).isEqualTo("BODY_TOO_LARGE");
        assertThat(problem(post(EVENTS, "no json"), 400)).isEqualTo("EVENT_UNREADABLE");
        var gbk = "{\"name\": \"北京\"}".getBytes(Charset.forName("GBK"));
        assertThat(problem(send(request(EVENTS, TOKEN), HttpRequest.BodyPublishers.ofByteArray(gbk)), 400))
                .isEqualTo("BODY_NOT_UTF8");
        var form = HttpRequest.newBuilder(uri(EVENTS)).header("Authorization", "Bearer " + TOKEN);
        assertThat(problem(send(form.header("Content-Type", "text/plain")), 415))
                .isEqualTo("MEDIA_TYPE_UNSUPPORTED");
        assertThat(problem(send(request(EVENTS, TOKEN).header("Content-Encoding", "gzip")), 415))
                .isEqualTo("MEDIA_TYPE_UNSUPPORTED");
        assertThat(gate.sent()).isEmpty();
    }

    @Test
    void shouldCloseAConnectionWhoseRequestItHasNotRead() throws Exception {
        for (int i = 0; i < 50; i++) {
            var refused = post(EVENTS, "{}" + " ".repeat(3000));
            assertThat(problem(refused, 413)).isEqualTo("BODY_TOO_LARGE");
            assertThat(problem(post(EVENTS, "no json"), 400)).isEqualTo("EVENT_UNREADABLE");
        }
        var half = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(server.address()).getPort());
        try (half) {
            half.getOutputStream()
                    .write(("POST " + EVENTS + " HTTP/1.1\r\nHost: hub\r\nContent-Type: text/plain\r\n"
                                    + "Authorization: Bearer " + TOKEN + "\r\nContent-Length: 100\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(half.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 415").containsIgnoringCase("Connection: close");
        }
    }

    @Test
    void shouldStopReadingABodyWithoutALengthAtTheLimit() throws Exception {
        var endless = HttpRequest.BodyPublishers.ofByteArrays(List.of(new byte[1500], new byte[1500]));

        assertThat(problem(send(request(EVENTS, TOKEN), endless), 413)).isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    void shouldHoldAPartyBackThatHasTooMuchUnderWay() throws Exception {
        var entered = new CountDownLatch(2);
        var open = new CountDownLatch(1);
        gate.holding(entered, open);
        var first = client.sendAsync(posting(EVENT), HttpResponse.BodyHandlers.ofString());
        var second = client.sendAsync(posting(EVENT), HttpResponse.BodyHandlers.ofString());
        entered.await();

        var third = post(EVENTS, EVENT);
        open.countDown();

        assertThat(problem(third, 429)).isEqualTo("TOO_MANY_IN_FLIGHT");
        assertThat(third.headers().firstValue("Retry-After")).contains("1");
        CompletableFuture.allOf(first, second).join();
        assertThat(post(EVENTS, EVENT).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldNotStartWhereNobodyCouldEnterOrTokensWouldBeSeen() throws Exception {
        assertThatThrownBy(() -> IngestServer.start(HubConfig.of(settings("")), () -> gate))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("nobody could enter");
        var outside = settings(tokens());
        outside.put(HubSetting.INGEST_HOST, "0.0.0.0");
        assertThatThrownBy(() -> IngestServer.start(HubConfig.of(outside), () -> gate))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("is not this machine's own");
        var plain = Files.writeString(folder.resolve("plain"), "bank-a the-token-itself-by-mistake\n");
        assertThatThrownBy(() -> IngestServer.start(HubConfig.of(settings(plain.toString())), () -> gate))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("line 1")
                .hasMessageNotContaining("mistake");
    }

    @Test
    void shouldFindATakenPortBeforeItAsksKafka() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = settings(tokens());
            settings.put(HubSetting.INGEST_PORT, Integer.toString(other.getLocalPort()));

            assertThatThrownBy(() -> IngestServer.start(HubConfig.of(settings), IngestServerTest::askKafka))
                    .isInstanceOf(EnvironmentFailure.class)
                    .hasMessageContaining("127.0.0.1:" + other.getLocalPort())
                    .hasMessageContaining("ingest.port");
        }
    }

    @Test
    void shouldGiveThePortBackWhereKafkaDoesNotAnswer() throws Exception {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var settings = settings(tokens());
        settings.put(HubSetting.INGEST_PORT, Integer.toString(port));

        assertThatThrownBy(() -> IngestServer.start(HubConfig.of(settings), IngestServerTest::askKafka))
                .isInstanceOf(KafkaException.class);
        try (var again = IngestServer.start(HubConfig.of(settings), () -> gate)) {
            assertThat(again.address()).endsWith(":" + port);
        }
    }

    private static EventGate askKafka() {
        throw new KafkaException("nobody answers");
    }

    private String tokens() throws Exception {
        var file = Files.writeString(
                folder.resolve("tokens"),
                "# who holds which\nbank-a " + sha256(TOKEN) + "\n\nbank-b " + sha256(OTHER_TOKEN) + "\nbank-x "
                        + sha256(NO_PARTY) + "\n");
        return file.toString();
    }

    private static EnumMap<HubSetting, String> settings(String tokens) {
        return new EnumMap<>(Map.of(
                HubSetting.INGEST_PORT, "0",
                HubSetting.INGEST_TOKENS_FILE, tokens,
                HubSetting.INGEST_BODY_LIMIT_BYTES, "2000",
                HubSetting.INGEST_BATCH_LIMIT, "5",
                HubSetting.INGEST_REQUESTS_IN_FLIGHT, "2"));
    }

    private URI uri(String path) {
        return URI.create(server.address() + path);
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private HttpRequest posting(String body) {
        return request(EVENTS, TOKEN)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path, TOKEN), HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> post(String path, String body, String key) throws IOException, InterruptedException {
        return send(request(path, TOKEN).header("Idempotency-Key", key), HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return send(request, HttpRequest.BodyPublishers.ofString(EVENT));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return client.send(request.POST(body).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return client.send(request(path, token).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return new ObjectMapper().readTree(response.body());
    }

    private static String problem(HttpResponse<String> response, int status) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(response).path("titleZh").asText()).isNotEmpty();
        return json(response).path("code").asText();
    }

    private static String sha256(String token) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    }
}
