package org.pledgehub.cli.ledger;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.pledgehub.domain.ledger.Statement;

/** A monthly statement as a workbook of two sheets. Amounts are numbers in yuan, made from whole fen. */
final class StatementWorkbook {

    private static final String MONEY = "#,##0.00";
    private static final int ABOVE_TABLE = 4;

    private StatementWorkbook() {}

    static void write(Statement statement, Path file) throws IOException {
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "PledgeHub", "1.0")) {
            var accounts = workbook.newWorksheet("科目 accounts");
            heading(accounts, statement);
            table(accounts, ABOVE_TABLE, StatementTables.accounts(statement));
            table(workbook.newWorksheet("凭证 entries"), 0, StatementTables.entries(statement));
        }
    }

    private static void heading(Worksheet sheet, Statement statement) {
        sheet.value(0, 0, "资金池 pool");
        sheet.value(0, 1, statement.pool());
        sheet.value(1, 0, "月份 month");
        sheet.value(1, 1, statement.month().toString());
        sheet.value(2, 0, "截至凭证 through entry");
        sheet.value(
                2, 1, statement.through().sequence() + " " + statement.through().hash());
    }

    private static void table(Worksheet sheet, int top, Table table) {
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
