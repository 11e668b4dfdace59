package org.pledgehub.connectors.mapping;

import java.util.List;

/**
 * A second file whose rows are joined by key.
 *
 * @param name how values refer to it
 * @param place where the mapping declares it
 * @param file path, relative to the folder of the file that is mapped
 * @param format how it is written
 * @param key slots of the key columns among {@code columns}
 * @param on texts of the mapped row that are matched with the key, in the same order
 * @param where which of its rows count, over its own columns
 * @param columns the columns that are used of it
 * @param unmatched what a row without a match gets
 */
record Lookup(
        String name,
        Place place,
        String file,
        SourceFormat format,
        List<Integer> key,
        List<TextSource> on,
        Condition where,
        ColumnSet columns,
        Unmatched unmatched) {

    /** What a row without a match in the lookup gets. */
    enum Unmatched {
        /** The row is rejected where a value needs the lookup. */
        REJECT,
        /** The lookup's columns are blank. */
        BLANK
    }

    Lookup {
        key = List.copyOf(key);
        on = List.copyOf(on);
    }
}
