package org.pledgehub.connectors.files;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.apache.kafka.connect.storage.OffsetStorageReader;
import org.pledgehub.connectors.trial.TestRegistry;

/** Words of the tests of the files task: a folder, what is put into it, what the task hands over, what stays after a crash. */
final class FilesScenario implements OffsetStorageReader, SourceTaskContext {

    static final String REPAYMENTS = """
            mapping: repaid
            source: {files: ["repaid*"]}
            emit:
              - name: repaid
                event: RepaymentReceived
                route: {role: BANK, party: $bank}
                id: [$contract, $no]
                occurredOn: {from: $day, format: iso-date}
                fields:
                  loan.bank: $bank
                  loan.contract: $contract
                  principalFen: {from: $principal, format: yuan}
              - name: interest
                event: RepaymentReceived
                when: {$interest: {not: ""}}
                route: {role: BANK, party: $bank}
                id: [$contract, $no]
                occurredOn: {from: $day, format: iso-date}
                fields:
                  loan.bank: $bank
                  loan.contract: $contract
                  principalFen: {from: "0", format: fen}
                  interestFen: {from: $interest, format: yuan}
            """;

    static final String HEADER = "bank,contract,no,day,principal,interest\n";

    private final Path folder;
    private final Path mapping;
    private final TestRegistry registry;
    private final Map<Map<String, ?>, Map<String, Object>> offsets = new HashMap<>();
    private final List<SourceRecord> sent = new ArrayList<>();
    private BankFilesTask task = new BankFilesTask();
    private int batch = 2;
    private String parties = "icbc";
    private String mappings;

    FilesScenario(Path home, TestRegistry registry) throws IOException {
        this.registry = registry;
        this.folder = Files.createDirectories(home.resolve("in"));
        this.mapping = Files.writeString(home.resolve("repaid.yaml"), REPAYMENTS);
        this.mappings = mapping.toString();
    }

    FilesScenario file(String name, String content) throws IOException {
        return file(name, content, StandardCharsets.UTF_8);
    }

    FilesScenario file(String name, String content, Charset charset) throws IOException {
        return file(name, content.getBytes(charset));
    }

    FilesScenario file(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
        return this;
    }

    /** The mapping is written anew; a task knows it from its next start. */
    FilesScenario mapping(String text) throws IOException {
        Files.writeString(mapping, text);
        return this;
    }

    /** The mapping looks each row's number up in a file of banks beside the rows, which holds this. */
    FilesScenario lookingUpBanksIn(String banks) throws IOException {
        Files.writeString(folder.resolve("banks.csv"), banks);
        return mapping(REPAYMENTS.replace(
                "emit:", "lookups:\n  banks: {file: banks.csv, key: [code], on: [$no], unmatched: blank}\nemit:"));
    }

    /** A further mapping, in a file beside the first. */
    FilesScenario mappings(String file) {
        mappings = mapping + "," + mapping.resolveSibling(file);
        return this;
    }

    FilesScenario parties(String listed) {
        parties = listed;
        return this;
    }

    Map<String, String> settings() {
        return Map.of(
                "folder",
                folder.toString(),
                "mappings",
                mappings,
                "parties",
                parties,
                "registry.url",
                registry.address(),
                "batch.events",
                Integer.toString(batch),
                "scan.interval.ms",
                "10");
    }

    FilesScenario started(int events) {
        batch = events;
        return started();
    }

    FilesScenario started() {
        task = new BankFilesTask();
        task.initialize(this);
        task.start(settings());
        return this;
    }

    /** Looks at the folder so often, whether or not it holds files. */
    FilesScenario looked(int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            var records = task.poll();
            if (records != null) {
                records.forEach(this::store);
            }
        }
        return this;
    }

    /** Polls until the folder holds no more files, or so often. */
    FilesScenario polled(int most) throws InterruptedException, IOException {
        for (int i = 0; i < most && hasFiles(); i++) {
            var records = task.poll();
            if (records != null) {
                records.forEach(this::store);
            }
        }
        return this;
    }

    FilesScenario polled() throws InterruptedException, IOException {
        polled(200);
        if (hasFiles()) {
            throw new AssertionError("files are left: " + names(folder));
        }
        return this;
    }

    private void store(SourceRecord origin) {
        sent.add(origin);
        @SuppressWarnings("unchecked")
        var offset = (Map<String, Object>) origin.sourceOffset();
        offsets.put(origin.sourcePartition(), offset);
        task.commitRecord(origin, null);
    }

    private boolean hasFiles() throws IOException {
        try (var files = Files.list(folder)) {
            return files.anyMatch(file ->
                    Files.isRegularFile(file) && !file.getFileName().toString().startsWith("."));
        }
    }

    /** The process ends without a word; what Connect has stored stays. */
    FilesScenario killed() {
        return started();
    }

    BankFilesTask task() {
        return task;
    }

    List<SourceRecord> sent() {
        return List.copyOf(sent);
    }

    List<String> ids() {
        return sent.stream()
                .map(origin -> new String((byte[]) origin.key(), StandardCharsets.UTF_8))
                .toList();
    }

    List<String> processed() throws IOException {
        return names(folder.resolve("processed"));
    }

    List<String> rejected() throws IOException {
        return names(folder.resolve("rejected"));
    }

    /** {@code line code} of every line of the only report. */
    List<String> report() throws IOException {
        List<Path> reports;
        try (var files = Files.list(folder.resolve("rejected"))) {
            reports = files.filter(file -> file.toString().endsWith(".rejects.csv"))
                    .toList();
        }
        if (reports.size() != 1) {
            throw new AssertionError("expected one report, found " + reports);
        }
        return Files.readAllLines(reports.getFirst()).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> cells[1] + " " + cells[4])
                .toList();
    }

    Path folder() {
        return folder;
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.replaceFirst("\\.[0-9a-f]{12}", ".#"))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public <T> Map<String, Object> offset(Map<String, T> partition) {
        return offsets.get(partition);
    }

    @Override
    public <T> Map<Map<String, T>, Map<String, Object>> offsets(Collection<Map<String, T>> partitions) {
        return partitions.stream()
                .filter(offsets::containsKey)
                .collect(Collectors.toMap(partition -> partition, offsets::get));
    }

    @Override
    public Map<String, String> configs() {
        return settings();
    }

    @Override
    public PluginMetrics pluginMetrics() {
        throw new UnsupportedOperationException("the task measures nothing of its own");
    }

    @Override
    public OffsetStorageReader offsetStorageReader() {
        return this;
    }
}
