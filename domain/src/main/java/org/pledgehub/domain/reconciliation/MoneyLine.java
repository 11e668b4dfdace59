package org.pledgehub.domain.reconciliation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.pledgehub.domain.ledger.EntryAct;
import org.pledgehub.domain.ledger.LedgerAccount;
import org.pledgehub.domain.ledger.LedgerEntry;
import org.pledgehub.domain.ledger.LedgerItem;
import org.pledgehub.domain.ledger.LedgerLine;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.pool.PoolAccount;

/**
 * Money on one of the two accounts, as one side tells it.
 *
 * @param reference the custodian's own number of the movement: its event id
 * @param account account
 * @param date legal date
 * @param amount fen, above zero for money that came in
 */
public record MoneyLine(String reference, PoolAccount account, LocalDate date, Fen amount) {

    /** By date, then reference. */
    static final Comparator<MoneyLine> ORDER =
            Comparator.comparing(MoneyLine::date).thenComparing(MoneyLine::reference);

    /** The movements that stand in a ledger, those taken back left out, in legal order. */
    public static List<MoneyLine> standing(Collection<LedgerEntry> entries) {
        var standing = new TreeMap<LedgerItem, MoneyLine>();
        for (var entry : entries) {
            if (entry.booking().item().kind() == LedgerItem.Kind.MOVEMENT) {
                if (entry.booking().act() == EntryAct.POSTED) {
                    entry.booking().posting().lines().stream()
                            .filter(MoneyLine::isCash)
                            .forEach(line -> standing.put(entry.booking().item(), of(entry, line)));
                } else {
                    standing.remove(entry.booking().item());
                }
            }
        }
        return standing.values().stream().sorted(ORDER).toList();
    }

    private static MoneyLine of(LedgerEntry entry, LedgerLine line) {
        var item = entry.booking().item().of();
        return new MoneyLine(
                item.substring(item.indexOf('/') + 1),
                line.account() == LedgerAccount.FISCAL_CASH ? PoolAccount.FISCAL : PoolAccount.PARTNER,
                entry.booking().posting().bookedOn(),
                line.signed());
    }

    private static boolean isCash(LedgerLine line) {
        return line.account() == LedgerAccount.FISCAL_CASH || line.account() == LedgerAccount.PARTNER_CASH;
    }
}
