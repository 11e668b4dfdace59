package org.pledgehub.oracle.pool;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgehub.contract.common.BookSide;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.BookBalancesReported;
import org.pledgehub.oracle.reading.Said;

/** The operator's own book of a pool beside the authority's. */
final class TwoBooks {

    private TwoBooks() {}

    /** By how much they differ, by account, on the last day of which both have told one. */
    static SortedMap<String, Long> difference(List<Said<?>> standing) {
        SortedMap<String, Long> sums = new TreeMap<>();
        lastOfBoth(standing).ifPresent(day -> {
            add(sums, last(standing, Role.OPERATOR, day), 1);
            add(sums, last(standing, Role.AUTHORITY, day), -1);
        });
        sums.values().removeIf(fen -> fen == 0);
        sums.replaceAll((account, fen) -> Math.abs(fen));
        return sums;
    }

    private static Optional<LocalDate> lastOfBoth(List<Said<?>> standing) {
        return standing.stream()
                .map(Said::on)
                .filter(day -> last(standing, Role.OPERATOR, day).isPresent()
                        && last(standing, Role.AUTHORITY, day).isPresent())
                .max(LocalDate::compareTo);
    }

    private static Optional<BookBalancesReported> last(List<Said<?>> standing, Role role, LocalDate day) {
        return standing.stream()
                .filter(said -> said.fact().role() == role && said.on().equals(day))
                .map(Said::payload)
                .filter(BookBalancesReported.class::isInstance)
                .map(BookBalancesReported.class::cast)
                .reduce((earlier, later) -> later);
    }

    private static void add(SortedMap<String, Long> sums, Optional<BookBalancesReported> book, long sign) {
        book.ifPresent(told -> told.getBalances().forEach(line -> {
            long debit = line.getSide() == BookSide.DEBIT ? line.getBalanceFen() : -line.getBalanceFen();
            sums.merge(line.getAccount().name(), sign * debit, Math::addExact);
        }));
    }
}
