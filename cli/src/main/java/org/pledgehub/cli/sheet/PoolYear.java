package org.pledgehub.cli.sheet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.pledgehub.contract.out.ClaimView;
import org.pledgehub.contract.out.DeadlineView;
import org.pledgehub.contract.out.LoanView;
import org.pledgehub.contract.out.PoolExposure;
import org.pledgehub.domain.ledger.LedgerAccount;
import org.pledgehub.domain.ledger.LedgerEntry;
import org.pledgehub.domain.ledger.LedgerLine;
import org.pledgehub.domain.money.Fen;

/**
 * Everything that the sheet of a pool's year is made from. Money is the ledger's, by legal date. A loan counts in the year
 * of its first disbursement with all its tranches; balances and stages are those of the hub's last day.
 *
 * @param pool pool id
 * @param year the year
 * @param ledger all entries of the pool
 * @param loans loans that add to the pool, disbursed by the end of the year
 * @param filings their filings
 * @param claims all claims on the pool
 * @param exposure what the hub shows of the pool as a whole
 */
record PoolYear(
        String pool,
        int year,
        List<LedgerEntry> ledger,
        List<LoanView> loans,
        List<DeadlineView> filings,
        List<ClaimView> claims,
        PoolExposure exposure) {

    private static final Set<String> COUNTING = Set.of("ACTIVE", "IN_DEFAULT", "REPAID");

    PoolYear {
        ledger = List.copyOf(ledger);
        loans = List.copyOf(loans);
        filings = List.copyOf(filings);
        claims = List.copyOf(claims);
    }

    /** True for a loan that its pool counts. */
    static boolean counts(LoanView loan) {
        return COUNTING.contains(loan.getStage());
    }

    LocalDate lastDay() {
        return LocalDate.of(year, 12, 31);
    }

    boolean isInYear(LocalDate day) {
        return day.getYear() == year;
    }

    boolean isByEnd(LocalDate day) {
        return !day.isAfter(lastDay());
    }

    /** Movements of an account on its usual side less those on the other, on days of a kind. */
    Fen moved(LedgerAccount account, Predicate<LocalDate> days) {
        return signed(account, entry -> days.test(bookedOn(entry)));
    }

    /** What moved for a reason, as the custodian names it. */
    Fen moved(LedgerAccount account, String reason, Predicate<LocalDate> days) {
        return signed(
                account,
                entry -> days.test(bookedOn(entry))
                        && entry.booking().posting().cause().reason().equals(reason));
    }

    private Fen signed(LedgerAccount account, Predicate<LedgerEntry> which) {
        return ledger.stream()
                .filter(which)
                .flatMap(entry -> entry.booking().posting().lines().stream())
                .filter(line -> line.account() == account)
                .map(line -> signed(account, line))
                .reduce(Fen.ZERO, Fen::plus);
    }

    private static Fen signed(LedgerAccount account, LedgerLine line) {
        return line.side() == account.normal() ? line.amount() : line.amount().negated();
    }

    /** What the pool paid on a claim on days of a kind, less what came back of it. */
    Fen paidOn(String claim, Predicate<LocalDate> days) {
        return paidBy(entry -> days.test(bookedOn(entry))
                && entry.booking().posting().cause().claim().equals(claim));
    }

    /** What the pool paid on days of a kind, less what came back of it, whether it was written off since or not. */
    Fen paid(Predicate<LocalDate> days) {
        return paidBy(entry -> days.test(bookedOn(entry)));
    }

    private Fen paidBy(Predicate<LedgerEntry> which) {
        return Stream.of(LedgerAccount.COMPENSATION_PAID, LedgerAccount.REFUNDS_DUE, LedgerAccount.WRITE_OFF)
                .map(account -> signed(account, which))
                .reduce(Fen.ZERO, Fen::plus);
    }

    /** The hub's last day, where it comes after the year: balances and stages are those of that day. */
    Optional<LocalDate> shownOn() {
        return Optional.ofNullable(exposure.getAsOf()).filter(day -> day.isAfter(lastDay()));
    }

    /** Claims on which the pool has paid more on days of a kind than came back of them or was undone on such days. */
    List<String> claimsPaid(Predicate<LocalDate> days) {
        return ledger.stream()
                .filter(entry -> days.test(bookedOn(entry)))
                .map(entry -> entry.booking().posting())
                .filter(posting ->
                        posting.lines().stream().anyMatch(line -> line.account() == LedgerAccount.COMPENSATION_PAID))
                .map(posting -> posting.cause().claim())
                .distinct()
                .filter(claim -> paidOn(claim, days).isPositive())
                .sorted()
                .toList();
    }

    List<LoanView> loansOf(Predicate<LocalDate> days) {
        return loans.stream()
                .filter(loan -> loan.getDisbursedOn() != null && days.test(loan.getDisbursedOn()))
                .toList();
    }

    static Fen sum(Collection<LoanView> loans, ToLongFunction<LoanView> amount) {
        return Fen.of(loans.stream().mapToLong(amount).reduce(0, Math::addExact));
    }

    private static LocalDate bookedOn(LedgerEntry entry) {
        return entry.booking().posting().bookedOn();
    }
}
