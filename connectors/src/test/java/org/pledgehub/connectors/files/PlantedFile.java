package org.pledgehub.connectors.files;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.pledgehub.connectors.mapping.RowCode;

/**
 * A file of repayments in GB18030 in which every hundredth row is faulty, the kinds of fault in turn.
 *
 * @param rows rows, good and bad
 */
record PlantedFile(int rows) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int ONE_IN = 100;

    /** What can be wrong with a row: the row, its contract in the place of %s, and the code that the report has for it. */
    private enum Fault {
        WORDS("icbc,%s,1,2026-03-02,十元,", RowCode.NUMBER_UNREADABLE),
        HALF_A_FEN("icbc,%s,1,2026-03-02,10.005,", RowCode.AMOUNT_NOT_EXACT),
        SPREADSHEET("icbc,%s,1,2026-03-02,1.23E+18,", RowCode.NUMBER_MANGLED),
        NO_AMOUNT("icbc,%s,1,2026-03-02,,", RowCode.VALUE_MISSING),
        NO_SUCH_DAY("icbc,%s,1,2026-02-30,10.00,", RowCode.DATE_IMPOSSIBLE),
        OTHER_DAY("icbc,%s,1,三月二日,10.00,", RowCode.DATE_UNREADABLE),
        OTHER_BANK("abc,%s,1,2026-03-02,10.00,", RowCode.PARTY_NOT_HERE),
        CUT_OFF("icbc,%s", RowCode.COLUMN_COUNT);

        private final String row;
        private final RowCode code;

        Fault(String row, RowCode code) {
            this.row = row;
            this.code = code;
        }
    }

    int bad() {
        return rows / ONE_IN;
    }

    int good() {
        return rows - bad();
    }

    /** Writes it under a name that is not taken up, and then gives it its own. */
    void put(Path file) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (var out = Files.newBufferedWriter(unfinished, GB18030)) {
            out.write(FilesScenario.HEADER);
            for (int row = 1; row <= rows; row++) {
                out.write(text(row));
                out.write('\n');
            }
        }
        Files.move(unfinished, file);
    }

    private static String text(int row) {
        var shape = row % ONE_IN == 0 ? fault(row).row : "icbc,%s,1,2026-03-02,10.00,";
        return shape.replace("%s", "合同" + row);
    }

    private static Fault fault(int row) {
        return Fault.values()[row / ONE_IN % Fault.values().length];
    }

    /** {@code line code} of every line that its report must have. */
    List<String> faults() {
        return IntStream.rangeClosed(1, bad())
                .map(number -> number * ONE_IN)
                .mapToObj(row -> (row + 1) + " " + fault(row).code)
                .toList();
    }

    /** {@code line code} of every line of a report. */
    static List<String> faults(Path report) throws IOException {
        try (var lines = Files.lines(report)) {
            return lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> cells[1] + " " + cells[4])
                    .toList();
        }
    }
}
