package org.pledgehub.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.converters.ByteArrayConverter;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgehub.connectors.trial.TestBroker;
import org.pledgehub.connectors.trial.TestRegistry;
import org.pledgehub.connectors.trial.TestWorker;

/** The files connector in a real worker, killed again and again while it reads. */
class BankFilesIT {

    private static final int ROWS = 20_000;
    private static final int BAD = 200;
    private static final String TOPIC = "pledgehub.in.icbc.events.v1";

    @TempDir
    private Path home;

    @Test
    void shouldSendEveryGoodRowOnceThroughKillsOfTheWorker() throws Exception {
        var folder = Files.createDirectories(home.resolve("in"));
        var mapping = Files.writeString(home.resolve("repaid.yaml"), FilesScenario.REPAYMENTS);
        Files.write(folder.resolve("repaid.csv"), rows().getBytes(Charset.forName("GB18030")));
        try (var registry = new TestRegistry();
                var broker = TestBroker.start(Files.createDirectories(home.resolve("kafka")))) {
            broker.create(Map.of(), TOPIC);
            try (var worker = new TestWorker(home, broker.bootstrap())) {
                worker.configure("icbc-files", settings(folder, mapping, registry));
                for (int kill = 1; kill <= 2; kill++) {
                    long seen = (ROWS - BAD) / 10L * kill;
                    Awaitility.await()
                            .atMost(Duration.ofSeconds(90))
                            .pollInterval(Duration.ofMillis(50))
                            .until(() -> sent(broker).size() > seen);
                    worker.killAndRestart();
                }
                Awaitility.await()
                        .atMost(Duration.ofSeconds(120))
                        .pollInterval(Duration.ofSeconds(1))
                        .until(() -> names(folder.resolve("processed")).size() == 1);
                assertThat(sent(broker)).hasSize(ROWS - BAD).doesNotHaveDuplicates();
                assertThat(names(folder.resolve("rejected"))).hasSize(1);
                assertThat(reportLines(folder)).isEqualTo(BAD);

                Files.write(folder.resolve("repaid-again.csv"), rows().getBytes(Charset.forName("GB18030")));
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> names(folder.resolve("processed")).size() == 2);
                assertThat(sent(broker)).hasSize(ROWS - BAD);
            }
        }
    }

    private static Map<String, String> settings(Path folder, Path mapping, TestRegistry registry) {
        var settings = new HashMap<String, String>();
        settings.put("connector.class", BankFilesConnector.class.getName());
        settings.put("tasks.max", "1");
        settings.put("exactly.once.support", "required");
        settings.put("key.converter", ByteArrayConverter.class.getName());
        settings.put("value.converter", ByteArrayConverter.class.getName());
        settings.put("folder", folder.toString());
        settings.put("mappings", mapping.toString());
        settings.put("parties", "icbc");
        settings.put("registry.url", registry.address());
        settings.put("batch.events", "200");
        settings.put("scan.interval.ms", "200");
        return settings;
    }

    private static String rows() {
        var rows = new StringBuilder(FilesScenario.HEADER);
        for (int i = 1; i <= ROWS; i++) {
            boolean isBad = i % (ROWS / BAD) == 0;
            rows.append("icbc,合同")
                    .append(i)
                    .append(",1,2026-03-02,")
                    .append(isBad ? "十元" : "10.00")
                    .append(",\n");
        }
        return rows.toString();
    }

    private static List<String> sent(TestBroker broker) {
        return broker.committed(TOPIC).stream()
                .map(found -> new String(found.key(), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<Path> names(Path folder) throws Exception {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static long reportLines(Path folder) throws Exception {
        try (var lines = Files.lines(names(folder.resolve("rejected")).getFirst())) {
            return lines.count() - 1;
        }
    }
}
