package org.pledgehub.connectors.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** Walks through the rows of a table file; after a fault of the file as a whole nothing follows. */
final class TableCursor implements Closeable {

    /** What stands next in a file. */
    sealed interface Found {

        /** A row of the right width, with the line it starts on. */
        record Filled(long line, Cells cells) implements Found {}

        /** A row with too many or too few cells. */
        record Ragged(RowReject reject) implements Found {}

        /** A fault of the file as a whole. */
        record Broken(RowReject reject) implements Found {}
    }

    private final TableFile file;
    private final List<OpenTable> tables;
    private final Queue<Found> faults = new ArrayDeque<>();
    private boolean isBroken;

    private TableCursor(TableFile file, List<OpenTable> tables) {
        this.file = file;
        this.tables = tables;
    }

    static TableCursor empty(TableFile file) {
        return new TableCursor(file, List.of());
    }

    static TableCursor over(TableFile file, OpenTable table) {
        return new TableCursor(file, List.of(table));
    }

    /** Of a file that is of no allowed charset. */
    static TableCursor unreadable(TableFile file, long line) {
        var cursor = empty(file);
        cursor.faults.add(new Found.Broken(file.reject(line, RowCode.CHARSET_UNREADABLE, Map.of())));
        return cursor;
    }

    /**
     * The next row.
     *
     * @throws IOException where the file can no longer be read
     */
    Optional<Found> next() throws IOException {
        if (tables.isEmpty() || isBroken) {
            return Optional.ofNullable(faults.poll());
        }
        var table = tables.getFirst();
        try {
            return table.next().map(cells -> found(table.line(), cells));
        } catch (UnreadableRowException e) {
            isBroken = true;
            return Optional.of(
                    new Found.Broken(file.reject(table.line() + 1, RowCode.ROW_UNREADABLE, Map.of("why", e.why()))));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Found found(long line, Cells cells) {
        if (cells.fits(file.width())) {
            return new Found.Filled(line, cells);
        }
        var details = Map.of("expected", Integer.toString(file.width()), "found", Integer.toString(cells.count()));
        return new Found.Ragged(file.reject(line, RowCode.COLUMN_COUNT, details));
    }

    @Override
    public void close() throws IOException {
        for (var table : tables) {
            table.close();
        }
    }
}
