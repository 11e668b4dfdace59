package org.pledgehub.connectors.mapping;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rejected rows as a CSV file that a spreadsheet opens: UTF-8 with byte order mark, one fault a line, in Chinese and English. */
public final class RejectReport implements Closeable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter csv;
    private long lines;

    private RejectReport(CsvWriter csv) {
        this.csv = csv;
    }

    /** Creates or replaces a file. */
    public static RejectReport create(Path path) throws IOException {
        Writer writer = Files.newBufferedWriter(path);
        writer.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder().build(writer);
        csv.writeRecord("file", "line", "column", "field", "code", "zh", "en");
        return new RejectReport(csv);
    }

    /**
     * Adds a fault of a row.
     *
     * @throws UncheckedIOException where the file cannot be written
     */
    public void write(RowReject reject) {
        lines++;
        csv.writeRecord(
                reject.file(),
                Long.toString(reject.line()),
                reject.column(),
                reject.field(),
                reject.code().name(),
                reject.wording().zh(),
                reject.wording().en());
    }

    /**
     * Adds a fault of a file that does not fit its mapping.
     *
     * @throws UncheckedIOException where the file cannot be written
     */
    public void write(String file, MappingFault fault) {
        lines++;
        csv.writeRecord(
                file,
                "0",
                "",
                fault.place().toString(),
                fault.code().name(),
                fault.wording().zh(),
                fault.wording().en());
    }

    /** Whether nothing has been reported. */
    public boolean isEmpty() {
        return lines == 0;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
