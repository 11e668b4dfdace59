package org.pledgehub.domain.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.pledgehub.domain.money.Fen;

/**
 * A month of a pool's ledger by legal date: per account opening + movements = closing.
 *
 * @param pool pool id
 * @param month month
 * @param accounts every account in the order of the chart
 * @param entries entries of the month, by legal date and then in the order of booking
 * @param through where the book ended that the statement was made from: the same end gives the same statement
 */
public record Statement(
        String pool, YearMonth month, List<AccountMonth> accounts, List<LedgerEntry> entries, LedgerHead through) {

    /** Keeps its own copies. */
    public Statement {
        accounts = List.copyOf(accounts);
        entries = List.copyOf(entries);
    }

    /**
     * One account's month; all amounts as shown, above zero on the account's usual side.
     *
     * @param account account
     * @param opening balance before the first day
     * @param debits sum of debits, zero or more
     * @param credits sum of credits, zero or more
     * @param closing balance after the last day
     */
    public record AccountMonth(LedgerAccount account, Fen opening, Fen debits, Fen credits, Fen closing) {

        /** True where opening and movements come to the closing balance. */
        public boolean addsUp() {
            var change = switch (account.normal()) {
                case DEBIT -> debits.minus(credits);
                case CREDIT -> credits.minus(debits);
            };
            return opening.plus(change).equals(closing);
        }
    }

    /** The statement of a month, made from all entries of a pool. */
    public static Statement of(String pool, YearMonth month, Collection<LedgerEntry> entries) {
        var opening = Balances.upTo(entries, month.atDay(1).minusDays(1));
        var closing = Balances.upTo(entries, month.atEndOfMonth());
        var ofMonth = entries.stream()
                .filter(entry -> YearMonth.from(bookedOn(entry)).equals(month))
                .sorted(Comparator.comparing(Statement::bookedOn).thenComparingLong(LedgerEntry::sequence))
                .toList();
        var accounts = Arrays.stream(LedgerAccount.values())
                .map(account -> new AccountMonth(
                        account,
                        opening.shown(account),
                        sum(ofMonth, account, Side.DEBIT),
                        sum(ofMonth, account, Side.CREDIT),
                        closing.shown(account)))
                .toList();
        var through = entries.stream()
                .max(Comparator.comparingLong(LedgerEntry::sequence))
                .map(LedgerHead::at)
                .orElse(LedgerHead.EMPTY);
        return new Statement(pool, month, accounts, ofMonth, through);
    }

    private static LocalDate bookedOn(LedgerEntry entry) {
        return entry.booking().posting().bookedOn();
    }

    private static Fen sum(List<LedgerEntry> entries, LedgerAccount account, Side side) {
        return entries.stream()
                .flatMap(entry -> entry.booking().posting().lines().stream())
                .filter(line -> line.account() == account && line.side() == side)
                .map(LedgerLine::amount)
                .reduce(Fen.ZERO, Fen::plus);
    }
}
