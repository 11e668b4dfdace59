package org.pledgehub.cli.table;

import java.io.IOException;
import java.nio.file.Path;
import org.pledgehub.cli.text.EnvironmentFailure;
import org.pledgehub.cli.text.Sentence;

/** Writes a report that the user has asked for. */
public final class ReportFile {

    private ReportFile() {}

    /**
     * Writes it.
     *
     * @throws EnvironmentFailure where the file cannot be written
     */
    public static void write(Path file, Table table) {
        try {
            CsvPage.write(file, table);
        } catch (IOException unwritable) {
            throw new EnvironmentFailure(new Sentence("无法写入 " + file, file + " cannot be written"), unwritable);
        }
    }
}
