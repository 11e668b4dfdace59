package org.pledgehub.connectors.mapping;

import java.util.List;

/**
 * Where a table lies in its file.
 *
 * @param header names of the columns; empty where the file names them
 * @param titleRows rows before the header that are no part of the table
 * @param headerRows rows that name the columns together, where {@code header} is empty; at least one
 * @param sheet name of a workbook's sheet; empty = the first one
 */
record Layout(List<String> header, int titleRows, int headerRows, String sheet) {

    /** The first row names the columns. */
    static final Layout USUAL = new Layout(List.of(), 0, 1, "");

    Layout {
        header = List.copyOf(header);
    }

    /** Whether the file itself names its columns. */
    boolean hasHeaderInFile() {
        return header.isEmpty();
    }
}
