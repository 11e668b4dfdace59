package org.pledgehub.cli.ledger;

import java.nio.file.Path;
import java.util.List;
import org.pledgehub.cli.ledger.CsvRows.Row;
import org.pledgehub.domain.reconciliation.BookLine;

/** Somebody's book as CSV: columns entry, date, account, debit, credit, as {@code hub statement} writes them. */
final class BookFile {

    private BookFile() {}

    static List<BookLine> read(Path file) {
        return CsvRows.read(file).rows().stream().map(BookFile::line).toList();
    }

    private static BookLine line(Row row) {
        return new BookLine(
                row.text(StatementTables.REFERENCE),
                row.text(StatementTables.ACCOUNT),
                row.day(StatementTables.DATE),
                row.money(StatementTables.DEBIT).minus(row.money(StatementTables.CREDIT)));
    }
}
