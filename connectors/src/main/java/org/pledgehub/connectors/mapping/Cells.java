package org.pledgehub.connectors.mapping;

/** The cells of one row, as the file has them. */
interface Cells {

    /** Number of cells; positions count from 0. */
    int count();

    /** Whether a row of so many columns can have these cells; a workbook stores no blanks at the end of a row. */
    boolean fits(int width);

    /**
     * Text of a cell; empty where there is none.
     *
     * @throws RowFault where the cell has no value that can be trusted: an error, a formula nobody has computed, lost digits
     */
    String text(int position) throws RowFault;
}
