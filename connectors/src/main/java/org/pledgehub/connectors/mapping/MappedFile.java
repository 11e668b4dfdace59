package org.pledgehub.connectors.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** One file under one mapping, its columns bound to the positions of its header. */
final class MappedFile {

    private final Mapping mapping;
    private final TableFile main;
    private final List<TableFile> lookups;

    private MappedFile(Mapping mapping, TableFile main, List<TableFile> lookups) {
        this.mapping = mapping;
        this.main = main;
        this.lookups = lookups;
    }

    /** Binds a file; what does not fit is noted. */
    static MappedFile of(Mapping mapping, Path file, Faults faults) {
        var place = mapping.head().place();
        var main = TableFile.of(file, mapping.head().format(), mapping.columns(), place, faults);
        var lookups = new ArrayList<TableFile>();
        for (var lookup : mapping.lookups()) {
            lookups.add(TableFile.of(
                    file.resolveSibling(lookup.file()), lookup.format(), lookup.columns(), lookup.place(), faults));
        }
        return new MappedFile(mapping, main, lookups);
    }

    long bytes() throws IOException {
        return Files.size(main.path());
    }

    /** Reads the lookups and opens the file before its first row. */
    MappedRows open(LongConsumer bytesRead) throws IOException {
        var tables = LookupRows.read(mapping.lookups(), lookups);
        return new MappedRows(mapping, main, tables, main.open(bytesRead));
    }

    FileTotals map(RowSink sink, LongConsumer bytesRead) throws IOException {
        try (var rows = open(bytesRead)) {
            for (var result = rows.next(); result.isPresent(); result = rows.next()) {
                result.get().rejects().forEach(sink::reject);
                result.get().events().forEach(sink::event);
            }
            return rows.totals();
        }
    }
}
