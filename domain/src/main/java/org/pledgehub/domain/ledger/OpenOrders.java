package org.pledgehub.domain.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pledgehub.domain.calendar.LegalClock;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.DutyClock;
import org.pledgehub.domain.policy.HouseDefaults;
import org.pledgehub.domain.policy.Ruled;
import org.pledgehub.domain.pool.Pool;
import org.pledgehub.domain.pool.PoolRules;

/**
 * What was ordered, or has to be given back, and has not happened yet, each with the last day on which it should.
 *
 * @param pool the pool
 * @param ledger its book
 * @param rules references
 */
public record OpenOrders(Pool pool, PoolLedger ledger, PoolRules rules) {

    /** Items from the first kind that is open on a claim on. */
    private static final LedgerItem FIRST = new LedgerItem(LedgerItem.Kind.REFUND_DUE, "");

    /**
     * Something that is open.
     *
     * @param item what
     * @param id id of its entry
     * @param amount what is still to be paid, fen, above zero
     * @param until last day on which it should be paid
     */
    public record Open(LedgerItem.Kind item, String id, Fen amount, LocalDate until) {}

    /** All that is to be paid now; an order that is held is not. */
    public List<Open> all() {
        var found = new ArrayList<Open>();
        ledger.items()
                .tailMap(FIRST)
                .forEach((item, booked) -> booked.open()
                        .flatMap(posting -> open(item, LedgerEntry.id(ledger.pool(), item, booked.revision()), posting))
                        .ifPresent(found::add));
        return found;
    }

    private Optional<Open> open(LedgerItem item, String id, Posting posting) {
        var claim = new ClaimId(item.of());
        var amount = posting.lines().getFirst().amount();
        return switch (item.kind()) {
            case RESERVATION ->
                PaymentOrder.stateIn(pool, claim, rules) == PaymentOrder.State.DUE
                        ? open(item, id, amount, orderedOn(claim, posting.bookedOn()))
                        : Optional.empty();
            case REIMBURSEMENT -> open(item, id, amount, posting.bookedOn());
            case REFUND_DUE -> open(item, id, pool.progressOf(claim).later().refundDue(), posting.bookedOn());
            case MOVEMENT, FISCAL_SHARE, RECOVERY_CLAIM, WRITE_OFF -> Optional.empty();
        };
    }

    private Optional<Open> open(LedgerItem item, String id, Fen amount, LocalDate since) {
        var until = clock(item).dueFrom(since, rules.calendar()).date();
        return amount.isPositive() ? Optional.of(new Open(item.kind(), id, amount, until)) : Optional.empty();
    }

    /** A confirmation that the policy asks for comes first. */
    private LocalDate orderedOn(ClaimId claim, LocalDate reservedOn) {
        var figures = pool.progressOf(claim).hashes().due();
        return pool.steps()
                .of(claim)
                .answeredOn(figures)
                .filter(reservedOn::isBefore)
                .orElse(reservedOn);
    }

    private LegalClock clock(LedgerItem item) {
        return Optional.of(item)
                .filter(one -> one.kind() == LedgerItem.Kind.REIMBURSEMENT)
                .flatMap(one -> pool.claim(new ClaimId(one.of())).assessment().policy())
                .flatMap(rules::termsUnder)
                .flatMap(terms -> Optional.ofNullable(terms.policy().clocks().get(DutyClock.REIMBURSEMENT)))
                .map(Ruled::value)
                .orElseGet(() -> HouseDefaults.execution().value());
    }
}
