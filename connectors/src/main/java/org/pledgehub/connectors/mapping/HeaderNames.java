package org.pledgehub.connectors.mapping;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins header rows to one name per column: {@code 借款人/名称}. A cell that is merged across several columns has its text in the first
 * of them only, so a blank takes the text on its left as long as the rows below have a text of their own there.
 */
final class HeaderNames {

    private static final String BETWEEN = "/";

    private final List<List<String>> rows;

    private HeaderNames(List<List<String>> rows) {
        this.rows = rows;
    }

    static List<String> of(List<List<String>> rows) {
        return new HeaderNames(rows).names();
    }

    private List<String> names() {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        var names = new ArrayList<List<String>>();
        for (int column = 0; column < width; column++) {
            names.add(new ArrayList<>());
        }
        for (int row = 0; row < rows.size(); row++) {
            var merged = "";
            for (int column = 0; column < width; column++) {
                var own = text(row, column);
                boolean parted = isParted(row, column);
                if (!own.isEmpty() || !parted) {
                    merged = parted ? own : "";
                }
                var part = own.isEmpty() ? merged : own;
                if (!part.isEmpty()) {
                    names.get(column).add(part);
                }
            }
        }
        return names.stream().map(parts -> String.join(BETWEEN, parts)).toList();
    }

    /** Whether a row below has a text in this column. */
    private boolean isParted(int row, int column) {
        for (int below = row + 1; below < rows.size(); below++) {
            if (!text(below, column).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private String text(int row, int column) {
        var cells = rows.get(row);
        return column < cells.size() ? cells.get(column) : "";
    }
}
