package org.pledgehub.domain.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pledgehub.domain.ledger.Balances;
import org.pledgehub.domain.ledger.LedgerAccount;
import org.pledgehub.domain.ledger.LedgerEntry;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.pool.PoolAccount;
import org.pledgehub.domain.reconciliation.Break.Kind;

/**
 * The ledger against the custodian's statement of one account. A movement matches by its reference, and one that bears
 * no known reference by day and amount; each matches once.
 *
 * @param statement statement
 * @param ledgerOpening the ledger's balance before the first day
 * @param ledgerClosing the ledger's balance after the last day
 * @param matched number of movements that agree in everything
 * @param breaks what does not agree, sorted
 */
public record BankReconciliation(
        AccountStatement statement, Fen ledgerOpening, Fen ledgerClosing, int matched, List<Break> breaks) {

    private static final Comparator<Break> ORDER =
            Comparator.comparing(Break::kind).thenComparing(Break::since).thenComparing(Break::reference);

    /** Keeps its own copy, sorted. */
    public BankReconciliation {
        breaks = breaks.stream().sorted(ORDER).toList();
    }

    /** Reconciles one account of a pool. */
    public static BankReconciliation of(AccountStatement statement, Collection<LedgerEntry> entries) {
        var cash = statement.account() == PoolAccount.FISCAL ? LedgerAccount.FISCAL_CASH : LedgerAccount.PARTNER_CASH;
        var opening = Balances.upTo(entries, statement.from().minusDays(1)).shown(cash);
        var closing = Balances.upTo(entries, statement.to()).shown(cash);
        var matching = new Matching(statement, MoneyLine.standing(entries));
        matching.match();
        matching.balances(opening, closing);
        return new BankReconciliation(statement, opening, closing, matching.matched, matching.breaks);
    }

    /** True where nothing differs. */
    public boolean agrees() {
        return breaks.isEmpty();
    }

    /** Pairs of movements, one by one. */
    private static final class Matching {

        private final AccountStatement statement;
        private final List<MoneyLine> all;
        private final List<MoneyLine> open = new ArrayList<>();
        private final List<Break> breaks = new ArrayList<>();
        private int matched;

        Matching(AccountStatement statement, List<MoneyLine> ledger) {
            this.statement = statement;
            this.all = new ArrayList<>(ledger);
            ledger.stream()
                    .filter(line -> line.account() == statement.account() && statement.covers(line.date()))
                    .forEach(open::add);
        }

        void match() {
            var unknown = new ArrayList<MoneyLine>();
            for (var told : statement.lines()) {
                takeWith(told.reference()).ifPresentOrElse(booked -> compare(booked, told), () -> unknown.add(told));
            }
            for (var told : unknown) {
                take(
                                open,
                                booked -> booked.date().equals(told.date())
                                        && booked.amount().equals(told.amount()))
                        .ifPresentOrElse(
                                booked -> matched++, () -> add(Kind.NOT_IN_LEDGER, told, Fen.ZERO, told.amount()));
            }
            open.forEach(booked -> add(Kind.NOT_IN_STATEMENT, booked, booked.amount(), Fen.ZERO));
        }

        /** A reference may be known on another day or account than the statement says. */
        private Optional<MoneyLine> takeWith(String reference) {
            if (reference.isEmpty()) {
                return Optional.empty();
            }
            var found = take(all, booked -> booked.reference().equals(reference));
            found.ifPresent(open::remove);
            return found;
        }

        private static Optional<MoneyLine> take(List<MoneyLine> lines, Predicate<MoneyLine> which) {
            var found = lines.stream().filter(which).findFirst();
            found.ifPresent(lines::remove);
            return found;
        }

        private void compare(MoneyLine booked, MoneyLine told) {
            var here = booked.account() == told.account() ? booked.amount() : Fen.ZERO;
            if (!here.equals(told.amount())) {
                add(Kind.AMOUNT_DIFFERS, told, here, told.amount());
            } else if (!booked.date().equals(told.date())) {
                add(Kind.DATE_DIFFERS, told, here, told.amount());
            } else {
                matched++;
            }
        }

        void balances(Fen opening, Fen closing) {
            if (!statement.addsUp()) {
                var sum = Fen.sum(
                        statement.lines().stream().map(MoneyLine::amount).toList());
                breaks.add(new Break(
                        Kind.STATEMENT_DOES_NOT_ADD_UP,
                        statement.account(),
                        "",
                        statement.to(),
                        statement.opening().plus(sum),
                        statement.closing()));
            }
            if (!opening.equals(statement.opening())) {
                breaks.add(new Break(
                        Kind.OPENING_DIFFERS, statement.account(), "", statement.from(), opening, statement.opening()));
            }
            if (!closing.equals(statement.closing())) {
                breaks.add(new Break(
                        Kind.CLOSING_DIFFERS, statement.account(), "", statement.to(), closing, statement.closing()));
            }
        }

        private void add(Kind kind, MoneyLine about, Fen here, Fen there) {
            breaks.add(new Break(kind, statement.account(), about.reference(), about.date(), here, there));
        }
    }
}
