package org.pledgehub.domain.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.reconciliation.BookDifference.Kind;

/**
 * Two books of one pool, the operator's and the authority's (Chaoyang art. 18).
 *
 * @param balances closing balance by account in both books
 * @param lines number of lines in which they agree
 * @param differences what does not agree, by account and entry
 */
public record BookComparison(SortedMap<String, Balance> balances, int lines, List<BookDifference> differences) {

    /** Keeps its own copy, sorted. */
    public BookComparison {
        differences = differences.stream().sorted(BookDifference.ORDER).toList();
    }

    /**
     * An account's closing balance, fen, above zero for a debit balance.
     *
     * @param first in the first book
     * @param second in the second book
     */
    public record Balance(Fen first, Fen second) {}

    /** Compares two books line by line; lines of one entry on one account are taken together. */
    public static BookComparison of(Collection<BookLine> first, Collection<BookLine> second) {
        var ours = grouped(first);
        var theirs = grouped(second);
        var keys = new LinkedHashSet<>(ours.keySet());
        keys.addAll(theirs.keySet());
        int same = 0;
        var differences = new ArrayList<BookDifference>();
        for (var key : keys) {
            var here = ours.getOrDefault(key, List.of());
            var there = theirs.getOrDefault(key, List.of());
            if (sum(here).equals(sum(there)) && dates(here).equals(dates(there))) {
                same++;
            } else {
                differences.add(new BookDifference(kind(here, there), key.getFirst(), key.getLast(), here, there));
            }
        }
        return new BookComparison(balances(first, second), same, differences);
    }

    /** True where nothing differs. */
    public boolean agrees() {
        return differences.isEmpty();
    }

    private static Kind kind(List<BookLine> here, List<BookLine> there) {
        if (here.isEmpty()) {
            return Kind.ONLY_IN_SECOND;
        }
        if (there.isEmpty()) {
            return Kind.ONLY_IN_FIRST;
        }
        return sum(here).equals(sum(there)) ? Kind.DATE_DIFFERS : Kind.AMOUNT_DIFFERS;
    }

    private static Map<List<String>, List<BookLine>> grouped(Collection<BookLine> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> List.of(line.account(), line.reference()),
                        () -> new TreeMap<>(Comparator.comparing(List::toString)),
                        Collectors.toList()));
    }

    private static SortedMap<String, Balance> balances(Collection<BookLine> first, Collection<BookLine> second) {
        var accounts = new TreeSet<String>();
        first.forEach(line -> accounts.add(line.account()));
        second.forEach(line -> accounts.add(line.account()));
        var balances = new TreeMap<String, Balance>();
        accounts.forEach(account -> balances.put(account, new Balance(on(first, account), on(second, account))));
        return balances;
    }

    private static Fen on(Collection<BookLine> lines, String account) {
        return sum(lines.stream().filter(line -> line.account().equals(account)).toList());
    }

    private static Fen sum(List<BookLine> lines) {
        return Fen.sum(lines.stream().map(BookLine::amount).toList());
    }

    /** A book may take together what another writes line by line; the days are what is compared. */
    private static List<LocalDate> dates(List<BookLine> lines) {
        return lines.stream().map(BookLine::date).distinct().sorted().toList();
    }
}
