package org.pledgehub.connectors.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One file under one mapping, row by row, for callers that pull. Memory holds the lookups and one row. */
public final class MappedRows implements Closeable {

    private final Mapping mapping;
    private final TableFile main;
    private final TableCursor cursor;
    private final Row row;
    private final RowFaults faults;
    private final RowTally tally;
    private final LookupRows lookupRows;
    private boolean isComplete;

    MappedRows(Mapping mapping, TableFile main, LookupRows lookups, TableCursor cursor) {
        this.mapping = mapping;
        this.main = main;
        this.cursor = cursor;
        this.row = new Row(main.columns().positions(), lookups.tables());
        this.faults = new RowFaults(main.name());
        this.tally = new RowTally(mapping.id(), main.name());
        this.lookupRows = lookups;
        this.isComplete = lookups.isComplete();
    }

    /** Id of the mapping. */
    public String mapping() {
        return mapping.id();
    }

    /**
     * What became of the next row; first come the faults of the lookup files. Where one of those cannot be read to its end, no row follows:
     * what is missing of it would be blank, or not found.
     *
     * @throws IOException where the file can no longer be read
     */
    public Optional<RowResult> next() throws IOException {
        var fault = lookupRows.next();
        if (fault.isPresent()) {
            tally.rejectBeyondRows();
            return Optional.of(RowResult.rejected(0, List.of(fault.get())));
        }
        if (!lookupRows.isComplete()) {
            return Optional.empty();
        }
        return cursor.next().map(found -> switch (found) {
            case TableCursor.Found.Filled(var line, var cells) -> filled(line, cells);
            case TableCursor.Found.Ragged(var reject) -> {
                tally.countRow();
                tally.rejectRow();
                yield RowResult.rejected(reject.line(), List.of(reject));
            }
            case TableCursor.Found.Broken(var reject) -> {
                isComplete = false;
                tally.rejectBeyondRows();
                yield RowResult.rejected(reject.line(), List.of(reject));
            }
        });
    }

    /** Whether no fault of the file as a whole has come up so far; where one has, later rows were not taken. */
    public boolean isComplete() {
        return isComplete;
    }

    /** What became of the rows so far. */
    public FileTotals totals() {
        return tally.totals();
    }

    private RowResult filled(long line, Cells cells) {
        tally.countRow();
        row.moveTo(cells);
        faults.moveTo(line);
        try {
            for (var skip : mapping.skips()) {
                if (skip.when().holds(row)) {
                    tally.skip(skip.name());
                    return new RowResult(line, List.of(), List.of());
                }
            }
            checkUnread(cells);
            var names = new ArrayList<String>();
            var events = events(line, names);
            if (names.isEmpty()) {
                faults.add(RowCode.ROW_NOT_COVERED, Map.of());
            }
            if (faults.isEmpty()) {
                tally.events(names);
                return new RowResult(line, events, List.of());
            }
        } catch (RowFault fault) {
            faults.add("", "when", fault);
        }
        tally.rejectRow();
        return RowResult.rejected(line, faults.all());
    }

    /** What stands in a column for which the mapping has no place is not dropped without a word. */
    private void checkUnread(Cells cells) {
        for (var column : main.columns().blank()) {
            try {
                var found = Texts.trim(cells.text(column.position()));
                if (!found.isEmpty()) {
                    faults.add(column.name(), "", RowFault.found(RowCode.COLUMN_NOT_READ, found));
                }
            } catch (RowFault fault) {
                faults.add(column.name(), "", fault);
            }
        }
    }

    private List<MappedEvent> events(long line, List<String> names) throws RowFault {
        var events = new ArrayList<MappedEvent>();
        for (var emit : mapping.emits()) {
            if (emit.when().holds(row)) {
                names.add(emit.origin().emit());
                emit.event(row, line, main.name(), faults).ifPresent(events::add);
            }
        }
        return events;
    }

    @Override
    public void close() throws IOException {
        cursor.close();
    }
}
