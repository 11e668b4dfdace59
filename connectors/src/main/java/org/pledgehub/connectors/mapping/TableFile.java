package org.pledgehub.connectors.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * A file of rows whose header has been read and whose used columns are bound.
 *
 * @param path the file
 * @param format how it is written
 * @param columns where its columns are
 * @param width number of columns
 */
record TableFile(Path path, SourceFormat format, ColumnSet.Bound columns, int width) {

    /** Reads the header and binds the columns; what is missing is noted at {@code place} or at the column's place. */
    static TableFile of(Path file, SourceFormat format, ColumnSet columns, Place place, Faults faults) {
        try (var open = OpenTable.open(file, format, charsetForHeader(file, format), bytes -> {})) {
            var bound = columns.bind(file.toString(), open.header(), faults);
            return new TableFile(file, format, bound, open.header().size());
        } catch (NoSuchFileException e) {
            unreadable(file, place, "there is no such file", faults);
        } catch (IOException | UncheckedIOException | UnreadableRowException e) {
            unreadable(file, place, String.valueOf(e.getMessage()), faults);
        }
        return new TableFile(file, format, ColumnSet.Bound.none(), 0);
    }

    /** A file of no allowed charset is told when its rows are read, with the line. */
    private static Charset charsetForHeader(Path file, SourceFormat format) throws IOException {
        return switch (charset(file, format)) {
            case CharsetScan.Outcome.Found(var found) -> found;
            case CharsetScan.Outcome.Unreadable(var line) -> StandardCharsets.ISO_8859_1;
        };
    }

    private static CharsetScan.Outcome charset(Path file, SourceFormat format) throws IOException {
        if (FileKind.of(file) != FileKind.DELIMITED) {
            return new CharsetScan.Outcome.Found(StandardCharsets.UTF_8);
        }
        return CharsetScan.of(
                file, DelimitedFile.hasByteOrderMark(file) ? List.of(StandardCharsets.UTF_8) : format.charsets());
    }

    private static void unreadable(Path file, Place place, String why, Faults faults) {
        faults.add(place, MappingCode.FILE_UNREADABLE, Map.of("file", file.toString(), "why", why));
    }

    /** Its name, without the folder: reports and event sources do not depend on where a file lies. */
    String name() {
        return String.valueOf(path.getFileName());
    }

    /**
     * Opens it before its first row.
     *
     * @param bytesRead is told how many more bytes of a delimited file have been read
     * @throws IOException where the file can no longer be read
     */
    TableCursor open(LongConsumer bytesRead) throws IOException {
        if (Files.size(path) == 0) {
            return TableCursor.empty(this);
        }
        return switch (charset(path, format)) {
            case CharsetScan.Outcome.Found(var charset) ->
                TableCursor.over(this, OpenTable.open(path, format, charset, bytesRead));
            case CharsetScan.Outcome.Unreadable(var line) -> TableCursor.unreadable(this, line);
        };
    }

    RowReject reject(long line, RowCode code, Map<String, String> details) {
        return new RowReject(name(), line, "", "", code, code.wording().with(details));
    }
}
