package org.pledgehub.connectors.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.converters.ByteArrayConverter;
import org.awaitility.Awaitility;
import org.pledgehub.connectors.trial.TestBroker;
import org.pledgehub.connectors.trial.TestRegistry;
import org.pledgehub.connectors.trial.TestWorker;

/** The files connector in a worker of its own, with exactly-once support, and the folder it watches. */
final class FilesTrial implements AutoCloseable {

    static final String TOPIC = "pledgehub.in.icbc.events.v1";

    private final Path folder;
    private final TestRegistry registry;
    private final TestBroker broker;
    private final TestWorker worker;

    FilesTrial(Path home, int batch) throws Exception {
        folder = Files.createDirectories(home.resolve("in"));
        var mapping = Files.writeString(home.resolve("repaid.yaml"), FilesScenario.REPAYMENTS);
        registry = new TestRegistry();
        broker = TestBroker.start(Files.createDirectories(home.resolve("kafka")));
        broker.create(Map.of(), TOPIC);
        worker = new TestWorker(home, broker.bootstrap());
        worker.configure("icbc-files", settings(mapping, batch));
    }

    private Map<String, String> settings(Path mapping, int batch) {
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
        settings.put("batch.events", Integer.toString(batch));
        settings.put("scan.interval.ms", "200");
        return settings;
    }

    TestBroker broker() {
        return broker;
    }

    TestWorker worker() {
        return worker;
    }

    /** Puts a file into the folder. */
    void put(PlantedFile file, String name) throws IOException {
        file.put(folder.resolve(name));
    }

    /** Puts a file into the folder, under a name that is not taken up until it is whole. */
    void put(byte[] content, String name) throws IOException {
        var unfinished = Files.write(folder.resolve(name + ".part"), content);
        Files.move(unfinished, folder.resolve(name));
    }

    /** Waits until so many files have been put away. */
    void awaitProcessed(int files, Duration atMost) {
        Awaitility.await()
                .atMost(atMost)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> names(folder.resolve("processed")).size() == files);
    }

    /** The report on rejected rows. */
    Path onlyReport() throws IOException {
        var reports = names(folder.resolve("rejected"));
        if (reports.size() != 1) {
            throw new AssertionError("expected one report, found " + reports);
        }
        return reports.getFirst();
    }

    private static List<Path> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Override
    public void close() {
        worker.close();
        broker.close();
        registry.close();
    }
}
