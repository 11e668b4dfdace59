package org.pledgehub.domain.reconciliation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pledgehub.domain.claim.ClaimStep.BookTold;
import org.pledgehub.domain.claim.StepBook;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.ledger.Balances;
import org.pledgehub.domain.ledger.LedgerAccount;
import org.pledgehub.domain.ledger.PoolLedger;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.reconciliation.PoolBreak.Kind;

/**
 * Holds the operator's book of a pool against the authority's 对账, account by account, on the last day of which both have
 * told theirs (Chaoyang art. 18). Of several books of one side and day the last in legal order counts.
 */
public final class BookCheck {

    private final Map<LocalDate, BookTold> operator = new TreeMap<>();
    private final Map<LocalDate, BookTold> authority = new TreeMap<>();
    private final SortedSet<LocalDate> days;
    private final PoolLedger ledger;

    private BookCheck(StepBook steps, PoolLedger ledger) {
        for (var step : steps.books()) {
            if (step.body() instanceof BookTold told) {
                var books = step.header().role() == Role.OPERATOR ? operator : authority;
                books.put(step.header().occurredOn(), told);
            }
        }
        this.days = new TreeSet<>(operator.keySet());
        this.days.retainAll(authority.keySet());
        this.ledger = ledger;
    }

    /** The breaks that stand, at most one of an account. */
    public static PoolBreaks of(StepBook steps, PoolLedger ledger) {
        var check = new BookCheck(steps, ledger);
        var found = new TreeMap<String, PoolBreak>();
        for (var account : LedgerAccount.values()) {
            check.standing(account).ifPresent(one -> found.put(one.id(), one));
        }
        return new PoolBreaks(found);
    }

    /** Since the first of the days that have differed without a break. */
    private Optional<PoolBreak> standing(LedgerAccount account) {
        Optional<LocalDate> since = Optional.empty();
        for (var day : days) {
            since = difference(account, day).isPositive() ? since.or(() -> Optional.of(day)) : Optional.empty();
        }
        return since.map(first -> new PoolBreak(
                Kind.BOOKS_DIFFER,
                account.name(),
                difference(account, days.last()),
                first,
                owner(account, days.last())));
    }

    private Fen difference(LedgerAccount account, LocalDate day) {
        var more = in(operator, account, day).minus(in(authority, account, day));
        return more.max(more.negated());
    }

    /** Whose book is another than the hub's ledger of that day; the operator where both are. */
    private Role owner(LedgerAccount account, LocalDate day) {
        var booked = Balances.standingOn(ledger, day).of(account);
        return in(operator, account, day).equals(booked) ? Role.AUTHORITY : Role.OPERATOR;
    }

    private static Fen in(Map<LocalDate, BookTold> books, LedgerAccount account, LocalDate day) {
        return Optional.ofNullable(books.get(day))
                .map(book -> book.balances().getOrDefault(account, Fen.ZERO))
                .orElse(Fen.ZERO);
    }
}
