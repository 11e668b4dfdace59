package org.pledgehub.connectors.mapping;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what becomes of each row and hands it on. */
final class RowTally {

    private final String mapping;
    private final String file;
    private final RowSink sink;
    private final Map<String, Long> skipped = new TreeMap<>();
    private final Map<String, Long> events = new TreeMap<>();
    private long rows;
    private long mappedRows;
    private long rejectedRows;
    private long faultsBeyondRows;

    RowTally(String mapping, String file, RowSink sink) {
        this.mapping = mapping;
        this.file = file;
        this.sink = sink;
    }

    void countRow() {
        rows++;
    }

    void skip(String name) {
        skipped.merge(name, 1L, Long::sum);
    }

    void events(List<String> names, List<MappedEvent> mapped) {
        mappedRows++;
        names.forEach(name -> events.merge(name, 1L, Long::sum));
        mapped.forEach(sink::event);
    }

    void rejectRow(List<RowReject> rejects) {
        rejectedRows++;
        rejects.forEach(sink::reject);
    }

    void rejectBeyondRows(RowReject reject) {
        faultsBeyondRows++;
        sink.reject(reject);
    }

    FileTotals totals() {
        return new FileTotals(mapping, file, rows, mappedRows, rejectedRows, skipped, events, faultsBeyondRows);
    }
}
