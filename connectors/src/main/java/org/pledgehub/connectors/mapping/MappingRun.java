package org.pledgehub.connectors.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Streams files through their mappings. Made only when every file has a mapping and every column and lookup that the
 * mappings name is there, so nothing is sent from a run that could not work. Memory holds the lookups and one row.
 */
public final class MappingRun {

    private final List<MappedFile> files;

    private MappingRun(List<MappedFile> files) {
        this.files = List.copyOf(files);
    }

    /**
     * Checks files against mappings. A file is read once for each mapping that takes it.
     *
     * @throws MappingRejected with every file that no mapping takes and every column or lookup that is missing
     */
    public static MappingRun of(List<Mapping> mappings, List<Path> files) throws MappingRejected {
        var faults = new Faults();
        var mapped = new ArrayList<MappedFile>();
        for (var file : files) {
            var takers =
                    mappings.stream().filter(mapping -> mapping.takes(file)).toList();
            if (takers.isEmpty()) {
                var known = mappings.stream()
                        .map(mapping -> mapping.id() + " " + mapping.head().files())
                        .toList();
                faults.add(
                        new Place(file.toString(), 1, 1),
                        MappingCode.FILE_NOT_COVERED,
                        Map.of("file", file.toString(), "known", String.join(", ", known)));
            }
            takers.forEach(mapping -> mapped.add(MappedFile.of(mapping, file, faults)));
        }
        faults.throwIfAny();
        return new MappingRun(mapped);
    }

    /** A run over no files. */
    public static MappingRun none() {
        return new MappingRun(List.of());
    }

    /** Bytes of all files together, once for each mapping; for a progress bar. */
    public long bytes() throws IOException {
        long bytes = 0;
        for (var file : files) {
            bytes += file.bytes();
        }
        return bytes;
    }

    /** Number of files under their mappings; a file that two mappings take counts twice. */
    public int size() {
        return files.size();
    }

    /**
     * Opens one of them before its first row, for callers that pull.
     *
     * @param index from 0, in the order of files and then of mappings
     * @throws IOException where a file can no longer be read
     */
    public MappedRows open(int index) throws IOException {
        return files.get(index).open(bytes -> {});
    }

    /**
     * Maps all rows.
     *
     * @param sink takes events and rejects
     * @param bytesRead is told how many more bytes have been read
     * @throws IOException where a file can no longer be read
     */
    public List<FileTotals> run(RowSink sink, LongConsumer bytesRead) throws IOException {
        var totals = new ArrayList<FileTotals>();
        for (var file : files) {
            totals.add(file.map(sink, bytesRead));
        }
        return totals;
    }
}
