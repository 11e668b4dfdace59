package org.pledgehub.connectors.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    FileTotals map(RowSink sink, LongConsumer bytesRead) throws IOException {
        var tally = new RowTally(mapping.id(), main.name(), sink);
        var tables = new ArrayList<LookupTable>();
        for (int i = 0; i < lookups.size(); i++) {
            tables.add(load(mapping.lookups().get(i), lookups.get(i), tally));
        }
        var row = new Row(main.positions(), tables);
        var faults = new RowFaults(main.name());
        main.read(bytesRead, new TableFile.Visitor() {
            @Override
            public void row(TableFile.Line line) {
                tally.countRow();
                row.moveTo(line.record());
                faults.moveTo(line.number());
                mapRow(row, line.number(), faults, tally);
            }

            @Override
            public void reject(RowReject reject) {
                tally.rejectBeyondRows(reject);
            }

            @Override
            public void raggedRow(RowReject reject) {
                tally.countRow();
                tally.rejectRow(List.of(reject));
            }
        });
        return tally.totals();
    }

    private void mapRow(Row row, long line, RowFaults faults, RowTally tally) {
        try {
            for (var skip : mapping.skips()) {
                if (skip.when().holds(row)) {
                    tally.skip(skip.name());
                    return;
                }
            }
            var events = new ArrayList<MappedEvent>();
            var names = new ArrayList<String>();
            for (var emit : mapping.emits()) {
                if (emit.when().holds(row)) {
                    names.add(emit.origin().emit());
                    emit.event(row, line, main.name(), faults).ifPresent(events::add);
                }
            }
            if (names.isEmpty()) {
                faults.add(RowCode.ROW_NOT_COVERED, Map.of());
            }
            if (faults.isEmpty()) {
                tally.events(names, events);
                return;
            }
        } catch (RowFault fault) {
            faults.add("", "when", fault);
        }
        tally.rejectRow(faults.all());
    }

    private static LookupTable load(Lookup lookup, TableFile file, RowTally tally) throws IOException {
        var table = new LookupTable(lookup);
        var row = new Row(file.positions(), List.of());
        var faults = new RowFaults(file.name());
        file.read(bytes -> {}, new TableFile.Visitor() {
            @Override
            public void row(TableFile.Line line) {
                row.moveTo(line.record());
                faults.moveTo(line.number());
                try {
                    table.add(row);
                } catch (RowFault fault) {
                    faults.add("", lookup.name(), fault);
                    faults.all().forEach(tally::rejectBeyondRows);
                }
            }

            @Override
            public void reject(RowReject reject) {
                tally.rejectBeyondRows(reject);
            }

            @Override
            public void raggedRow(RowReject reject) {
                tally.rejectBeyondRows(reject);
            }
        });
        return table;
    }
}
