package org.pledgehub.cli.ledger;

import java.util.List;
import org.pledgehub.cli.table.Table;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.domain.ledger.LedgerEntry;
import org.pledgehub.domain.ledger.LedgerLine;
import org.pledgehub.domain.ledger.Side;
import org.pledgehub.domain.ledger.Statement;
import org.pledgehub.domain.money.Fen;

/** The two tables of a monthly statement. */
final class StatementTables {

    static final Sentence ACCOUNT = new Sentence("科目", "account");
    static final Sentence DATE = new Sentence("记账日期", "date");
    static final Sentence REFERENCE = new Sentence("凭证号", "entry");
    static final Sentence DEBIT = new Sentence("借方", "debit");
    static final Sentence CREDIT = new Sentence("贷方", "credit");

    private static final Sentence TITLE = new Sentence("科目名称", "title");

    private StatementTables() {}

    /** Opening, movements and closing by account. */
    static Table accounts(Statement statement) {
        return new Table(
                List.of(
                        ACCOUNT,
                        TITLE,
                        new Sentence("期初余额", "opening"),
                        DEBIT,
                        CREDIT,
                        new Sentence("期末余额", "closing")),
                statement.accounts().stream()
                        .map(month -> List.of(
                                Table.text(month.account()),
                                Table.text(Table.header(AccountTitle.of(month.account()))),
                                Table.money(month.opening()),
                                Table.money(month.debits()),
                                Table.money(month.credits()),
                                Table.money(month.closing())))
                        .toList());
    }

    /** The entries, one row for each line. */
    static Table entries(Statement statement) {
        return new Table(
                List.of(
                        new Sentence("序号", "sequence"),
                        DATE,
                        REFERENCE,
                        new Sentence("动作", "act"),
                        new Sentence("所指凭证", "names"),
                        new Sentence("事由", "reason"),
                        new Sentence("补偿案件", "claim"),
                        ACCOUNT,
                        TITLE,
                        DEBIT,
                        CREDIT),
                statement.entries().stream()
                        .flatMap(entry ->
                                entry.booking().posting().lines().stream().map(line -> row(entry, line)))
                        .toList());
    }

    private static List<Table.Cell> row(LedgerEntry entry, LedgerLine line) {
        var posting = entry.booking().posting();
        return List.of(
                Table.text(entry.sequence()),
                Table.text(posting.bookedOn()),
                Table.text(entry.id()),
                Table.text(entry.booking().act()),
                Table.text(entry.booking().names()),
                Table.text(posting.cause().reason()),
                Table.text(posting.cause().claim()),
                Table.text(line.account()),
                Table.text(Table.header(AccountTitle.of(line.account()))),
                Table.money(line.side() == Side.DEBIT ? line.amount() : Fen.ZERO),
                Table.money(line.side() == Side.CREDIT ? line.amount() : Fen.ZERO));
    }
}
