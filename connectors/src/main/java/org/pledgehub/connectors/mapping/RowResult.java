package org.pledgehub.connectors.mapping;

import java.util.List;

/**
 * What became of one row: events, or rejects, or neither where it was skipped on purpose. Faults of the file as a whole and of its lookup
 * files come as results of their own.
 *
 * @param line line on which the row starts, from 1; of a fault of a lookup file 0
 * @param events its events, in the order of the mapping
 * @param rejects its faults; a row with a fault has no events
 */
public record RowResult(long line, List<MappedEvent> events, List<RowReject> rejects) {

    /** Keeps its own copies. */
    public RowResult {
        events = List.copyOf(events);
        rejects = List.copyOf(rejects);
    }

    static RowResult rejected(long line, List<RowReject> rejects) {
        return new RowResult(line, List.of(), rejects);
    }
}
