package org.pledgehub.connectors.files;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a file has been sent: the last event sent. Connect stores it with the events, in one transaction where exactly-once support is
 * on.
 *
 * @param line line on which its row starts; 0 = nothing has been sent
 * @param event number of the event within its row, from 0
 */
record RowPosition(long line, long event) {

    static final RowPosition START = new RowPosition(0, 0);

    private static final String LINE = "line";
    private static final String EVENT = "event";

    /** The position that Connect has stored; the start where it has none. */
    static RowPosition stored(@Nullable Map<String, Object> offset) {
        return offset == null ? START : new RowPosition(number(offset, LINE), number(offset, EVENT));
    }

    private static long number(Map<String, Object> offset, String field) {
        return offset.get(field) instanceof Number number ? number.longValue() : 0;
    }

    /** As Connect stores it. */
    Map<String, Object> offset() {
        return Map.of(LINE, line, EVENT, event);
    }

    /** Whether this event comes after it. */
    boolean isBefore(RowPosition other) {
        return other.line > line || other.line == line && other.event > event;
    }
}
