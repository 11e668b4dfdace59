package org.pledgehub.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgehub.domain.ledger.Balances;
import org.pledgehub.domain.ledger.LedgerAccount;
import org.pledgehub.domain.ledger.LedgerEntry;

/** The balances of each pool's book, fen by account, each above zero on the account's usual side. */
final class BookFacts {
    private final Map<String, List<LedgerEntry>> books = new TreeMap<>();

    void add(LedgerEntry entry) {
        books.computeIfAbsent(entry.pool(), pool -> new ArrayList<>()).add(entry);
    }

    /** Accounts that have a balance, in the order of the chart; of a pool without a book none. */
    Map<String, Long> of(String pool) {
        var balances = Balances.of(books.getOrDefault(pool, List.of()));
        var shown = new LinkedHashMap<String, Long>();
        for (var account : LedgerAccount.values()) {
            if (!balances.of(account).isZero()) {
                shown.put(account.name(), balances.shown(account).value());
            }
        }
        return shown;
    }
}
