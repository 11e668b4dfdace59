package org.pledgehub.cli.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.pledgehub.cli.table.TableSheet;
import org.pledgehub.domain.ledger.Statement;

/** A monthly statement as a workbook of two sheets. */
final class StatementWorkbook {

    private static final int ABOVE_TABLE = 4;

    private StatementWorkbook() {}

    static void write(Statement statement, Path file) throws IOException {
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "PledgeHub", "1.0")) {
            var accounts = workbook.newWorksheet("科目 accounts");
            heading(accounts, statement);
            TableSheet.write(accounts, ABOVE_TABLE, StatementTables.accounts(statement));
            TableSheet.write(workbook.newWorksheet("凭证 entries"), 0, StatementTables.entries(statement));
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
}
