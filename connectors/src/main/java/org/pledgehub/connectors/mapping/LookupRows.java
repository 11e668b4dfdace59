package org.pledgehub.connectors.mapping;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** The lookups of a mapped file in memory, and what was wrong with their rows. */
final class LookupRows {

    private final List<LookupTable> tables = new ArrayList<>();
    private final Queue<RowReject> rejects = new ArrayDeque<>();
    private boolean isComplete = true;

    private LookupRows() {}

    /** Reads all lookup files of a mapping; {@code files} are in the order of its lookups. */
    static LookupRows read(List<Lookup> lookups, List<TableFile> files) throws IOException {
        var read = new LookupRows();
        for (int i = 0; i < lookups.size(); i++) {
            read.load(lookups.get(i), files.get(i));
        }
        return read;
    }

    List<LookupTable> tables() {
        return tables;
    }

    /** Whether every file could be read to its end. */
    boolean isComplete() {
        return isComplete;
    }

    /** The next fault; each comes once. */
    Optional<RowReject> next() {
        return Optional.ofNullable(rejects.poll());
    }

    private void load(Lookup lookup, TableFile file) throws IOException {
        var table = new LookupTable(lookup);
        var row = new Row(file.columns().positions(), List.of());
        var faults = new RowFaults(file.name());
        try (var cursor = file.open(bytes -> {})) {
            for (var found = cursor.next(); found.isPresent(); found = cursor.next()) {
                switch (found.get()) {
                    case TableCursor.Found.Filled(var line, var cells) -> {
                        row.moveTo(cells);
                        faults.moveTo(line);
                        keep(table, row, faults, lookup.name());
                    }
                    case TableCursor.Found.Ragged(var reject) -> rejects.add(reject);
                    case TableCursor.Found.Broken(var reject) -> {
                        isComplete = false;
                        rejects.add(reject);
                    }
                }
            }
        }
        tables.add(table);
    }

    private void keep(LookupTable table, Row row, RowFaults faults, String lookup) {
        try {
            table.add(row);
        } catch (RowFault fault) {
            faults.add("", lookup, fault);
            rejects.addAll(faults.all());
        }
    }
}
