package org.pledgehub.connectors.mapping;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The row under the cursor, with its lookups, which are joined when a value first asks for them. */
final class Row {

    /** Table number of the file's own columns; the lookups count from 1. */
    static final int OWN = 0;

    private final int[] positions;
    private final List<LookupTable> lookups;
    private final String[] @Nullable [] joined;
    private @Nullable Cells cells;

    Row(int[] positions, List<LookupTable> lookups) {
        this.positions = positions.clone();
        this.lookups = lookups;
        this.joined = new String[lookups.size()][];
    }

    void moveTo(Cells next) {
        cells = next;
        Arrays.fill(joined, null);
    }

    /** Text of a cell, without blanks at its ends; empty where blank. */
    String cell(int table, int slot) throws RowFault {
        if (table == OWN) {
            return cells == null ? "" : Texts.trim(cells.text(positions[slot]));
        }
        var found = joined[table - 1];
        if (found == null) {
            found = lookups.get(table - 1).match(this);
            joined[table - 1] = found;
        }
        return slot < found.length ? found[slot] : "";
    }
}
