package org.pledgehub.connectors.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.cli.ConnectDistributed;
import org.awaitility.Awaitility;

/** A Connect worker in a process of its own, in distributed mode with exactly-once support, that can be killed and started again. */
public final class TestWorker implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REFUSED = 400;
    private static final int NOT_READY = 503;
    private static final Duration LONGEST_START = Duration.ofSeconds(90);

    private final Path home;
    private final Path settings;
    private final URI address;
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;
    private int starts;

    public TestWorker(Path home, String bootstrap) throws IOException {
        this.home = home;
        var port = TestBroker.freePorts(1).getFirst();
        this.address = URI.create("http://127.0.0.1:" + port);
        var lines = new TreeMap<>(Map.of(
                "bootstrap.servers", bootstrap,
                "group.id", "trial",
                "listeners", address.toString(),
                "key.converter", "org.apache.kafka.connect.json.JsonConverter",
                "value.converter", "org.apache.kafka.connect.json.JsonConverter",
                "exactly.once.source.support", "enabled",
                "plugin.discovery", "service_load",
                "offset.flush.interval.ms", "500",
                "session.timeout.ms", "4000",
                "heartbeat.interval.ms", "1000"));
        lines.putAll(Map.of(
                "config.storage.topic", "trial-configs",
                "offset.storage.topic", "trial-offsets",
                "status.storage.topic", "trial-status",
                "config.storage.replication.factor", "1",
                "offset.storage.replication.factor", "1",
                "status.storage.replication.factor", "1",
                "offset.storage.partitions", "1",
                "status.storage.partitions", "1",
                "scheduled.rebalance.max.delay.ms", "0"));
        var text = new StringBuilder();
        lines.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        this.settings = Files.writeString(home.resolve("worker.properties"), text);
        this.process = launch();
    }

    private Process launch() throws IOException {
        starts++;
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ConnectDistributed.class.getName(),
                        settings.toString())
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("worker-" + starts + ".log").toFile())
                .start();
    }

    /** Sets a connector up, or changes it, and waits until its task runs. */
    public void configure(String name, Map<String, String> config) {
        Awaitility.await()
                .atMost(LONGEST_START)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    var request = HttpRequest.newBuilder(address.resolve("/connectors/" + name + "/config"))
                            .header("Content-Type", "application/json")
                            .PUT(BodyPublishers.ofString(JSON.writeValueAsString(config)))
                            .build();
                    var status = send(request);
                    if (status == REFUSED) {
                        throw new IllegalStateException("the worker refuses the connector " + name);
                    }
                    return status < REFUSED;
                });
        awaitRunning(name);
    }

    /** Waits until the connector's task runs. */
    public void awaitRunning(String name) {
        Awaitility.await()
                .atMost(LONGEST_START)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    var tasks = status(name).path("tasks");
                    if (tasks.path(0).path("state").asText().equals("FAILED")) {
                        throw new IllegalStateException(
                                tasks.path(0).path("trace").asText());
                    }
                    return tasks.path(0).path("state").asText().equals("RUNNING");
                });
    }

    /** What the worker says of a connector; empty while it does not answer. */
    private JsonNode status(String name) {
        var request = HttpRequest.newBuilder(address.resolve("/connectors/" + name + "/status"))
                .build();
        try {
            return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            return JSON.createObjectNode();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The status of the answer; while the worker starts, that it is not ready. */
    private int send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString()).statusCode();
        } catch (IOException e) {
            return NOT_READY;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the process without a word and starts it again. */
    public void killAndRestart() {
        kill();
        restart();
    }

    /** Starts the process again that was killed. */
    public void restart() {
        try {
            process = launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The most memory the process has held so far, as Linux counts it. */
    public long peakMemoryKb() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    /** Ends the process without a word. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
