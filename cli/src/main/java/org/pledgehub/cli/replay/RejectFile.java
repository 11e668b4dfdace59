package org.pledgehub.cli.replay;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pledgehub.cli.text.EnvironmentFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.connectors.mapping.RowReject;

/** The rejected rows as a CSV file that a spreadsheet opens: UTF-8 with byte order mark, one fault a line. */
final class RejectFile implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter csv;

    private RejectFile(CsvWriter csv) {
        this.csv = csv;
    }

    /** Creates or replaces the file. */
    static RejectFile create(Path path) {
        try {
            Writer writer = Files.newBufferedWriter(path);
            writer.write(BYTE_ORDER_MARK);
            var csv = CsvWriter.builder().build(writer);
            csv.writeRecord("file", "line", "column", "field", "code", "zh", "en");
            return new RejectFile(csv);
        } catch (IOException failure) {
            throw new EnvironmentFailure(
                    new Sentence("无法写入退回文件 " + path + "。", "The reject file cannot be written to " + path + "."),
                    failure);
        }
    }

    void write(RowReject reject) {
        csv.writeRecord(
                reject.file(),
                Long.toString(reject.line()),
                reject.column(),
                reject.field(),
                reject.code().name(),
                reject.wording().zh(),
                reject.wording().en());
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
