package org.pledgehub.connectors.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The rows of a lookup, by key, in memory: only the columns that the mapping uses. */
final class LookupTable {

    private static final String[] NOTHING = {};
    private static final char BETWEEN_KEYS = '\u001F';

    private final Lookup lookup;
    private final Map<String, String[]> rows = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    LookupTable(Lookup lookup) {
        this.lookup = lookup;
    }

    /** Keeps a row of the lookup file. */
    void add(Row row) throws RowFault {
        if (!lookup.where().holds(row)) {
            return;
        }
        var cells = new String[lookup.columns().size()];
        for (int slot = 0; slot < cells.length; slot++) {
            cells[slot] = row.cell(Row.OWN, slot);
        }
        var key = new StringBuilder();
        for (int slot : lookup.key()) {
            if (cells[slot].isEmpty()) {
                throw new RowFault(RowCode.LOOKUP_KEY_BLANK, Map.of());
            }
            append(key, cells[slot]);
        }
        if (rows.putIfAbsent(key.toString(), cells) != null) {
            ambiguous.add(key.toString());
        }
    }

    /** The row that matches the mapped row; empty array where there is none and the lookup allows that. */
    String[] match(Row row) throws RowFault {
        var key = new StringBuilder();
        for (var part : lookup.on()) {
            append(key, part.of(row));
        }
        var cells = rows.get(key.toString());
        if (cells == null) {
            if (lookup.unmatched() == Lookup.Unmatched.BLANK) {
                return NOTHING;
            }
            throw new RowFault(RowCode.LOOKUP_NO_MATCH, details(key));
        }
        if (ambiguous.contains(key.toString())) {
            throw new RowFault(RowCode.LOOKUP_AMBIGUOUS, details(key));
        }
        return cells;
    }

    private static void append(StringBuilder key, String part) {
        if (!key.isEmpty()) {
            key.append(BETWEEN_KEYS);
        }
        key.append(part);
    }

    private Map<String, String> details(StringBuilder key) {
        return Map.of("lookup", lookup.name(), "key", key.toString().replace(BETWEEN_KEYS, '+'));
    }
}
