package org.pledgehub.cli.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes tables as CSV in UTF-8 with a byte order mark, which spreadsheet programs need for Chinese. */
public final class CsvPage {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvPage() {}

    /** Writes a table to a file. */
    public static void write(Path file, Table table) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(BYTE_ORDER_MARK);
            var csv = CsvWriter.builder().build(out);
            csv.writeRecord(table.headers().stream().map(Table::header).toList());
            table.rows()
                    .forEach(row ->
                            csv.writeRecord(row.stream().map(Table.Cell::plain).toList()));
            csv.flush();
        }
    }
}
