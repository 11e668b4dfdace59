package org.pledgehub.connectors.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * One open sheet of a workbook, read row by row. Memory holds one row and the workbook's table of shared texts. The library throws what it
 * likes at what it does not know, such as a cell of type {@code d}; here every such word is about the file and never about us.
 */
final class WorkbookFile implements CellRows {

    private static final ReadingOptions WITH_FORMATS_AND_ERRORS = new ReadingOptions(true, true);

    private final ReadableWorkbook workbook;
    private final DateSystem dates;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private long line;

    private WorkbookFile(ReadableWorkbook workbook, DateSystem dates, Stream<Row> stream) {
        this.workbook = workbook;
        this.dates = dates;
        this.stream = stream;
        this.rows = stream.iterator();
    }

    /**
     * Opens a sheet.
     *
     * @throws IOException where the file is no workbook or has no such sheet
     */
    static WorkbookFile open(Path file, Layout layout) throws IOException {
        ReadableWorkbook workbook;
        try {
            workbook = new ReadableWorkbook(file.toFile(), WITH_FORMATS_AND_ERRORS);
        } catch (RuntimeException e) {
            throw new IOException("it is no readable workbook: " + why(e), e);
        }
        try {
            var sheet = sheet(workbook, layout.sheet());
            return new WorkbookFile(workbook, DateSystem.of(file), sheet.openStream());
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e instanceof IOException failure ? failure : new IOException(why(e), e);
        }
    }

    private static String why(Exception fault) {
        return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
    }

    private static Sheet sheet(ReadableWorkbook workbook, String name) throws IOException {
        if (name.isEmpty()) {
            return workbook.getFirstSheet();
        }
        return workbook.findSheet(name).orElseThrow(() -> new IOException("it has no sheet " + name));
    }

    @Override
    public Optional<Cells> next() {
        try {
            while (rows.hasNext()) {
                var row = rows.next();
                line = row.getRowNum();
                var cells = new WorkbookCells(dates, row);
                if (!cells.isBlank()) {
                    return Optional.of(cells);
                }
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            throw new UnreadableRowException(why(e), e);
        }
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
