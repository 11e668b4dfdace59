package org.pledgehub.connectors.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The columns a mapping uses of one file, each with a slot; bound to positions once the file's header is known. */
final class ColumnSet {

    private record Used(String name, Place place) {}

    private final List<Used> used = new ArrayList<>();

    /** The slot of a column; the first use gives it one. */
    int slot(String name, Place place) {
        for (int slot = 0; slot < used.size(); slot++) {
            if (used.get(slot).name().equals(name)) {
                return slot;
            }
        }
        used.add(new Used(name, place));
        return used.size() - 1;
    }

    int size() {
        return used.size();
    }

    /** Position of each slot in a file with this header; a column the file lacks is a fault of the mapping. */
    int[] bind(String file, List<String> header, Faults faults) {
        var positions = new int[used.size()];
        for (int slot = 0; slot < positions.length; slot++) {
            var column = used.get(slot);
            positions[slot] = header.indexOf(column.name());
            if (positions[slot] < 0) {
                faults.add(
                        column.place(),
                        MappingCode.COLUMN_UNKNOWN,
                        Map.of("file", file, "column", column.name(), "known", String.join(", ", header)));
            }
        }
        return positions;
    }
}
