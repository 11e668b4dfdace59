package org.pledgehub.connectors.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** An open table whose title rows are behind it and whose header has been read. */
final class OpenTable implements Closeable {

    private final CellRows rows;
    private final List<String> header;

    private OpenTable(CellRows rows, List<String> header) {
        this.rows = rows;
        this.header = header;
    }

    /**
     * Opens a table.
     *
     * @param charset of a delimited file; of no meaning for a workbook
     * @param bytesRead is told how many more bytes of a delimited file have been read
     * @throws UnreadableRowException where the rows before the table cannot be read
     */
    static OpenTable open(Path file, SourceFormat format, Charset charset, LongConsumer bytesRead) throws IOException {
        var rows = switch (FileKind.of(file)) {
            case DELIMITED -> DelimitedFile.open(file, format, charset, bytesRead);
            case WORKBOOK -> WorkbookFile.open(file, format.layout());
            case CLOSED_WORKBOOK ->
                throw new IOException("it is a workbook of the old .xls format or has a password; save it as .xlsx");
        };
        try {
            return new OpenTable(rows, header(rows, format.layout()));
        } catch (UnreadableRowException e) {
            rows.close();
            throw e;
        }
    }

    private static List<String> header(CellRows rows, Layout layout) {
        for (int title = 0; title < layout.titleRows(); title++) {
            rows.next();
        }
        if (!layout.hasHeaderInFile()) {
            return layout.header();
        }
        var lines = new ArrayList<List<String>>();
        for (int line = 0; line < layout.headerRows(); line++) {
            rows.next().ifPresent(cells -> lines.add(texts(cells)));
        }
        return HeaderNames.of(lines);
    }

    private static List<String> texts(Cells cells) {
        var texts = new ArrayList<String>();
        for (int position = 0; position < cells.count(); position++) {
            texts.add(text(cells, position));
        }
        return texts;
    }

    /** A header cell without a value that can be trusted has no name, and so no mapping finds it. */
    private static String text(Cells cells, int position) {
        try {
            return Texts.trim(cells.text(position));
        } catch (RowFault fault) {
            return "";
        }
    }

    /** Names of the columns. */
    List<String> header() {
        return header;
    }

    /**
     * The next row.
     *
     * @throws UnreadableRowException where the file cannot be read any further
     */
    Optional<Cells> next() {
        return rows.next();
    }

    /** Line of the row read last; 0 before the first. */
    long line() {
        return rows.line();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
