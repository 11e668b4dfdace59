package org.pledgehub.cli.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pledgehub.cli.site.ForeignProgram;
import org.pledgehub.contract.out.FeedbackStatus;
import org.pledgehub.streams.runtime.HubConfig;
import org.pledgehub.streams.runtime.HubSetting;

/** The samples over HTTP are run as a party would run them. */
final class SamplesTest {

    private static final String TOKEN = "a-token-of-bank-a-0123456789";
    private static final Path SAMPLES = Path.of("..", "samples");
    private static final String EVENT = """
        {"envelope": {"eventId": "e-%d", "occurredOn": "2025-09-01", "recordedAt": "2025-09-01T10:00:00+08:00"},
         "payload": {"RepaymentReceived": {"loan": {"bank": "bank-a", "contract": "C-1"}, "principalFen": 100}}}
        """;

    private final RecordingGate gate = new RecordingGate();

    @TempDir
    private Path folder;

    private IngestServer server;

    @BeforeEach
    void start() throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(StandardCharsets.UTF_8));
        var tokens = Files.writeString(
                folder.resolve("tokens"), "bank-a " + HexFormat.of().formatHex(hash) + "\n");
        Files.writeString(folder.resolve("authorization"), "Authorization: Bearer " + TOKEN + "\n");
        Files.writeString(folder.resolve("day.json"), "[" + EVENT.formatted(1) + "," + EVENT.formatted(2) + "]");
        server = IngestServer.start(
                HubConfig.of(Map.of(HubSetting.INGEST_PORT, "0", HubSetting.INGEST_TOKENS_FILE, tokens.toString())),
                () -> gate);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldSendADayAndShowItsAnswers(List<String> sample) throws Exception {
        assertThat(run(sample)).isZero();
        assertThat(gate.sent()).extracting(EventGate.SentEvent::eventId).containsExactly("e-1", "e-2");
        assertThat(output()).contains("e-1").contains("e-2").contains("ACCEPTED");

        gate.answering(FeedbackStatus.REJECTED);
        assertThat(run(sample)).isEqualTo(1);
        assertThat(output()).contains("REJECTED");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldSayInOneLineWhichArgumentIsMissing(List<String> sample) throws Exception {
        assertThat(start(sample, List.of())).isEqualTo(2);
        assertThat(output().lines())
                .singleElement()
                .asString()
                .contains(
                        "缺少参数 URL PARTY AUTHORIZATION_FILE DAY.json", "Missing: URL PARTY AUTHORIZATION_FILE DAY.json;")
                .contains("usage: ");

        assertThat(start(sample, arguments().subList(0, 3))).isEqualTo(2);
        assertThat(output().lines()).singleElement().asString().contains("Missing: DAY.json;");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldSayWhatIsWrongWithAnArgument(List<String> sample) throws Exception {
        var token = Files.writeString(folder.resolve("token"), TOKEN + "\n").toString();
        assertThat(start(sample, with(2, token))).isEqualTo(2);
        assertThat(output().lines()).singleElement().asString().contains("holds no line Authorization", token);

        assertThat(start(sample, with(3, "no-such-day.json"))).isEqualTo(2);
        assertThat(output().lines()).singleElement().asString().contains("no-such-day.json cannot be read");

        assertThat(start(sample, with(0, "http://127.0.0.1:1"))).isEqualTo(2);
        assertThat(output().lines()).singleElement().asString().contains("does not answer; check the address");
        assertThat(gate.sent()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldSayThatATokenIsNotKnown(List<String> sample) throws Exception {
        var wrong = Files.writeString(folder.resolve("wrong"), "Authorization: Bearer wrong\n")
                .toString();

        assertThat(start(sample, with(2, wrong))).isEqualTo(2);
        assertThat(output().lines().toList().getLast())
                .contains("HTTP 401 CREDENTIALS_UNKNOWN", "docs/http.md says what to do");
        assertThat(gate.sent()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldFollowTheReceiptsOfWhatIsNotAnsweredAtOnce(List<String> sample) throws Exception {
        gate.answeringLater(FeedbackStatus.ACCEPTED);
        assertThat(run(sample)).as(output()).isZero();
        assertThat(output()).contains("ACCEPTED");

        gate.answeringLater(FeedbackStatus.REJECTED);
        assertThat(run(sample)).as(output()).isEqualTo(1);
        assertThat(output()).contains("REJECTED");
    }

    static Stream<List<String>> samples() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.of(
                List.of("bash", SAMPLES.resolve("curl/send-day.sh").toString()),
                List.of("python3", SAMPLES.resolve("python/http_day.py").toString()),
                List.of(java, SAMPLES.resolve("java/HttpDay.java").toString()));
    }

    private int run(List<String> sample) throws IOException, InterruptedException {
        return run(sample, folder.resolve("output"), arguments());
    }

    private List<String> arguments() {
        return List.of(
                server.address(),
                "bank-a",
                folder.resolve("authorization").toString(),
                folder.resolve("day.json").toString());
    }

    private List<String> with(int place, String argument) {
        var all = new ArrayList<>(arguments());
        all.set(place, argument);
        return all;
    }

    private int start(List<String> sample, List<String> arguments) throws IOException, InterruptedException {
        return run(sample, folder.resolve("output"), arguments);
    }

    /** Runs a sample as a party would, what it prints into a file. */
    static int run(List<String> sample, Path output, List<String> arguments) throws IOException, InterruptedException {
        ForeignProgram.require(() -> isThere(sample.getFirst()), sample.getFirst());
        var line = new ArrayList<>(sample);
        line.addAll(arguments);
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output"));
    }

    private static boolean isThere(String program) {
        return Files.isExecutable(Path.of(program))
                || Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
