package org.pledgehub.connectors.mapping;

import java.util.Map;

/**
 * What became of the rows of one file under one mapping. Every row is counted once: rows = mappedRows + the skipped +
 * rejectedRows.
 *
 * @param mapping id of the mapping
 * @param file name of the file, without its folder
 * @param rows rows read, without header and empty lines
 * @param mappedRows rows that became events
 * @param rejectedRows rows with a fault
 * @param skipped rows left out on purpose, by the name of the skip
 * @param events events, by the name of the emit
 * @param faultsBeyondRows faults of the file as a whole and of its lookup files
 */
public record FileTotals(
        String mapping,
        String file,
        long rows,
        long mappedRows,
        long rejectedRows,
        Map<String, Long> skipped,
        Map<String, Long> events,
        long faultsBeyondRows) {

    /** Keeps its own copies. */
    public FileTotals {
        skipped = Map.copyOf(skipped);
        events = Map.copyOf(events);
    }

    /** Whether anything was rejected. */
    public boolean hasRejects() {
        return rejectedRows > 0 || faultsBeyondRows > 0;
    }
}
