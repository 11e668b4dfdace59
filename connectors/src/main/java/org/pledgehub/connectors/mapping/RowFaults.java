package org.pledgehub.connectors.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The faults of the row under the cursor. */
final class RowFaults {

    private final String file;
    private final List<RowReject> found = new ArrayList<>();
    private long line;

    RowFaults(String file) {
        this.file = file;
    }

    /** Forgets the row before. */
    void moveTo(long nextLine) {
        line = nextLine;
        found.clear();
    }

    /** Notes a fault; the same cause in several fields of the row is noted once. */
    void add(String columns, String field, RowFault fault) {
        var reject = new RowReject(file, line, columns, field, fault.code(), fault.wording());
        boolean known = found.stream()
                .anyMatch(other -> other.wording().equals(reject.wording())
                        && other.column().equals(reject.column()));
        if (!known) {
            found.add(reject);
        }
    }

    void add(RowCode code, Map<String, String> details) {
        add("", "", new RowFault(code, details));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<RowReject> all() {
        return List.copyOf(found);
    }
}
