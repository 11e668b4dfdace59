package org.pledgehub.connectors.mapping;

import de.siegmar.fastcsv.reader.CsvRecord;
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
    private @Nullable CsvRecord record;

    Row(int[] positions, List<LookupTable> lookups) {
        this.positions = positions.clone();
        this.lookups = lookups;
        this.joined = new String[lookups.size()][];
    }

    void moveTo(CsvRecord next) {
        record = next;
        Arrays.fill(joined, null);
    }

    /** Text of a cell, without blanks at its ends; empty where blank. */
    String cell(int table, int slot) throws RowFault {
        if (table == OWN) {
            return record == null ? "" : Texts.trim(record.getField(positions[slot]));
        }
        var cells = joined[table - 1];
        if (cells == null) {
            cells = lookups.get(table - 1).match(this);
            joined[table - 1] = cells;
        }
        return slot < cells.length ? cells[slot] : "";
    }
}
