package org.pledgehub.connectors.mapping;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what becomes of each row. */
final class RowTally {

    private final String mapping;
    private final String file;
    private final Map<String, Long> skipped = new TreeMap<>();
    private final Map<String, Long> events = new TreeMap<>();
    private long rows;
    private long mappedRows;
    private long rejectedRows;
    private long faultsBeyondRows;

    RowTally(String mapping, String file) {
        this.mapping = mapping;
        this.file = file;
    }

    void countRow() {
        rows++;
    }

    void skip(String name) {
        skipped.merge(name, 1L, Long::sum);
    }

    void events(List<String> names) {
        mappedRows++;
        names.forEach(name -> events.merge(name, 1L, Long::sum));
    }

    void rejectRow() {
        rejectedRows++;
    }

    void rejectBeyondRows() {
        faultsBeyondRows++;
    }

    FileTotals totals() {
        return new FileTotals(mapping, file, rows, mappedRows, rejectedRows, skipped, events, faultsBeyondRows);
    }
}
