package org.pledgehub.cli.table;

import java.math.BigDecimal;
import org.dhatim.fastexcel.Worksheet;

/** Writes tables into sheets of a workbook. Amounts are numbers in yuan, made from whole fen. */
public final class TableSheet {

    private static final String MONEY = "#,##0.00";

    private TableSheet() {}

    /** Writes a table whose headers stand in a row of the sheet, the first being 0. */
    public static void write(Worksheet sheet, int top, Table table) {
        for (int column = 0; column < table.headers().size(); column++) {
            sheet.value(top, column, Table.header(table.headers().get(column)));
            sheet.style(top, column).bold().set();
            sheet.width(column, 24);
        }
        int at = top;
        for (var row : table.rows()) {
            at++;
            for (int column = 0; column < row.size(); column++) {
                put(sheet, at, column, row.get(column));
            }
        }
    }

    private static void put(Worksheet sheet, int row, int column, Table.Cell cell) {
        switch (cell) {
            case Table.Cell.Text(var text) -> sheet.value(row, column, text);
            case Table.Cell.Money(var fen) -> {
                sheet.value(row, column, BigDecimal.valueOf(fen.value(), 2));
                sheet.style(row, column).format(MONEY).set();
            }
        }
    }
}
