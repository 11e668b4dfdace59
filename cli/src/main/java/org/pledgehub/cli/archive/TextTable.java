package org.pledgehub.cli.archive;

import java.util.ArrayList;
import java.util.List;

/** Columns of equal width on a terminal, where a Chinese sign is as wide as two Latin ones. */
final class TextTable {

    private static final int FIRST_WIDE_SIGN = 0x1100;
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(List<String> headers) {
        rows.add(List.copyOf(headers));
    }

    void add(List<String> row) {
        rows.add(List.copyOf(row));
    }

    List<String> lines() {
        var widths = new int[rows.getFirst().size()];
        for (var row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], widthOf(row.get(column)));
            }
        }
        var lines = new ArrayList<String>();
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            var cell = row.get(column);
            line.append(cell).append(" ".repeat(widths[column] - widthOf(cell))).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private static int widthOf(String text) {
        return text.codePoints().map(sign -> sign < FIRST_WIDE_SIGN ? 1 : 2).sum();
    }
}
