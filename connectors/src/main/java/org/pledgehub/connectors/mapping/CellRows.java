package org.pledgehub.connectors.mapping;

import java.io.Closeable;
import java.util.Optional;

/** The rows of one open file, header included, one at a time; rows without any text are left out. */
sealed interface CellRows extends Closeable permits DelimitedFile, WorkbookFile {

    /**
     * The next row.
     *
     * @throws UnreadableRowException where the file cannot be read any further
     */
    Optional<Cells> next();

    /** Line on which the row read last starts, as an editor or spreadsheet counts; 0 before the first. */
    long line();
}
