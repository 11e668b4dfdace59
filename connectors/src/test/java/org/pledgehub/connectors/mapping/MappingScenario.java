package org.pledgehub.connectors.mapping;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pledgehub.contract.in.BankEvent;

/** Words of the mapping tests: a mapping, files beside each other, and what came of them. */
final class MappingScenario implements RowSink {

    private final Path folder;
    private final List<String> mappings = new ArrayList<>();
    private final Map<String, Path> files = new LinkedHashMap<>();
    private final List<MappedEvent> events = new ArrayList<>();
    private final List<RowReject> rejects = new ArrayList<>();
    private List<FileTotals> totals = List.of();

    MappingScenario(Path folder) {
        this.folder = folder;
    }

    MappingScenario given(String mapping) {
        mappings.add(mapping);
        return this;
    }

    MappingScenario file(String name, String content) {
        return file(name, content, StandardCharsets.UTF_8);
    }

    MappingScenario file(String name, String content, Charset charset) {
        return file(name, content.getBytes(charset));
    }

    MappingScenario file(String name, byte[] content) {
        try {
            files.put(name, Files.write(folder.resolve(name), content));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return this;
    }

    MappingScenario whenMapped(String... names) throws MappingRejected, IOException {
        events.clear();
        rejects.clear();
        var compiled = new ArrayList<Mapping>();
        for (var mapping : mappings) {
            compiled.add(MappingReader.read("test.yaml", mapping));
        }
        totals = MappingRun.of(
                        compiled, List.of(names).stream().map(folder::resolve).toList())
                .run(this, bytes -> {});
        return this;
    }

    List<MappedEvent> events() {
        return List.copyOf(events);
    }

    /** Payload of the only event. */
    <T> T payload(Class<T> type) {
        return type.cast(((BankEvent) onlyEvent().event()).getPayload());
    }

    MappedEvent onlyEvent() {
        if (events.size() != 1) {
            throw new AssertionError("expected one event, found " + events + ", rejects " + rejects);
        }
        return events.getFirst();
    }

    List<RowReject> rejects() {
        return List.copyOf(rejects);
    }

    /** {@code line:column:CODE} of every reject. */
    List<String> rejectCodes() {
        return rejects.stream()
                .map(reject -> reject.line() + ":" + reject.column() + ":" + reject.code())
                .toList();
    }

    FileTotals totals() {
        return totals.getFirst();
    }

    @Override
    public void event(MappedEvent event) {
        events.add(event);
    }

    @Override
    public void reject(RowReject reject) {
        rejects.add(reject);
    }
}
