package org.pledgehub.connectors.mapping;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * A delimited file whose header has been read and whose used columns are bound.
 *
 * @param path the file
 * @param format how it is written
 * @param positions position of each slot of the columns
 * @param width number of columns
 */
record TableFile(Path path, SourceFormat format, int[] positions, int width) {

    /** One row with the line it starts on. */
    record Line(long number, CsvRecord record) {}

    /** Takes what is found in a file. */
    interface Visitor {

        /** A row of the right width. */
        void row(Line line);

        /** A fault of the file as a whole; nothing follows. */
        void reject(RowReject reject);

        /** A row with too many or too few cells. */
        void raggedRow(RowReject reject);
    }

    /** Reads the header and binds the columns; what is missing is noted at {@code place} or at the column's place. */
    static TableFile of(Path file, SourceFormat format, ColumnSet columns, Place place, Faults faults) {
        try {
            var charset = switch (CharsetScan.of(file, format.charsets())) {
                case CharsetScan.Outcome.Found(var found) -> found;
                case CharsetScan.Outcome.Unreadable(var line) -> StandardCharsets.ISO_8859_1;
            };
            try (var open = DelimitedFile.open(file, format, charset, bytes -> {})) {
                var positions = columns.bind(file.toString(), open.header(), faults);
                return new TableFile(file, format, positions, open.header().size());
            }
        } catch (NoSuchFileException e) {
            unreadable(file, place, "there is no such file", faults);
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            unreadable(file, place, String.valueOf(e.getMessage()), faults);
        }
        return new TableFile(file, format, new int[0], 0);
    }

    private static void unreadable(Path file, Place place, String why, Faults faults) {
        faults.add(place, MappingCode.FILE_UNREADABLE, Map.of("file", file.toString(), "why", why));
    }

    /** Its name, without the folder: reports and event sources do not depend on where a file lies. */
    String name() {
        return String.valueOf(path.getFileName());
    }

    /**
     * Hands every row to the visitor.
     *
     * @throws IOException where the file can no longer be read
     */
    void read(LongConsumer bytesRead, Visitor visitor) throws IOException {
        if (Files.size(path) == 0) {
            return;
        }
        switch (CharsetScan.of(path, format.charsets())) {
            case CharsetScan.Outcome.Found(var charset) -> readRows(charset, bytesRead, visitor);
            case CharsetScan.Outcome.Unreadable(var line) ->
                visitor.reject(reject(line, new RowFault(RowCode.CHARSET_UNREADABLE, Map.of())));
        }
    }

    private void readRows(Charset charset, LongConsumer bytesRead, Visitor visitor) throws IOException {
        try (var open = DelimitedFile.open(path, format, charset, bytesRead)) {
            try {
                for (var record = open.next(); record.isPresent(); record = open.next()) {
                    visit(new Line(open.line(), record.get()), visitor);
                }
            } catch (CsvParseException e) {
                var why = new RowFault(RowCode.ROW_UNREADABLE, Map.of("why", String.valueOf(e.getMessage())));
                visitor.reject(reject(open.line() + 1, why));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void visit(Line line, Visitor visitor) {
        int found = line.record().getFieldCount();
        if (found == width) {
            visitor.row(line);
            return;
        }
        var details = Map.of("expected", Integer.toString(width), "found", Integer.toString(found));
        visitor.raggedRow(reject(line.number(), new RowFault(RowCode.COLUMN_COUNT, details)));
    }

    private RowReject reject(long line, RowFault fault) {
        return new RowReject(name(), line, "", "", fault.code(), fault.wording());
    }
}
