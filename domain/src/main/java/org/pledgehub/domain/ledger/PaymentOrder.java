package org.pledgehub.domain.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.Confirmation;
import org.pledgehub.domain.policy.Payment;
import org.pledgehub.domain.pool.NextStep;
import org.pledgehub.domain.pool.Payee;
import org.pledgehub.domain.pool.Pool;
import org.pledgehub.domain.pool.PoolAccount;
import org.pledgehub.domain.pool.PoolRules;

/**
 * What the custodian is to pay: a claim, or the fiscal account's share of it to the partner account. An order is one entry
 * and bears its id, so that it is given once and ends once: executed where it was paid, cancelled where it no longer is to
 * be. What a part payment leaves is a new order.
 *
 * @param id id of the entry
 * @param kind what is to be paid
 * @param claim on which claim
 * @param bookedOn legal date of the entry that gives or ends it
 * @param state how it stands
 * @param parts what is to be paid from which account; none where it has ended
 * @param payees who gets what of it; none where it has ended, or where the money goes to an account of the pool
 */
public record PaymentOrder(
        String id, Kind kind, ClaimId claim, LocalDate bookedOn, State state, List<Part> parts, List<Payee> payees) {

    /** Reservations are the last kind of item, and names are never less than an empty one. */
    private static final LedgerItem FIRST_RESERVATION = new LedgerItem(LedgerItem.Kind.RESERVATION, "");

    /** Keeps its own copy. */
    public PaymentOrder {
        parts = List.copyOf(parts);
        payees = List.copyOf(payees);
    }

    /** What is to be paid. */
    public enum Kind {
        /** A claim, to whoever claims. */
        COMPENSATION,
        /** The fiscal share of what was paid on a claim, from the fiscal to the partner account (Chaoyang art. 10, 15). */
        REIMBURSEMENT;

        /** Of entries on an item; nothing for those that are no orders. */
        static Optional<Kind> of(LedgerItem.Kind item) {
            return switch (item) {
                case RESERVATION -> Optional.of(COMPENSATION);
                case REIMBURSEMENT -> Optional.of(REIMBURSEMENT);
                case MOVEMENT, FISCAL_SHARE, RECOVERY_CLAIM, REFUND_DUE, WRITE_OFF -> Optional.empty();
            };
        }
    }

    /** How an order stands. */
    public enum State {
        /** Not to be paid yet: the policy asks for the authority's confirmation first (Chaoyang art. 14), or the claim lacks something since it was paid in part. */
        HELD,
        /** To be paid. */
        DUE,
        /** Paid, in whole or in part. */
        EXECUTED,
        /** Not to be paid any more. */
        CANCELLED
    }

    /**
     * A part.
     *
     * @param account from which account
     * @param amount fen, above zero
     */
    public record Part(PoolAccount account, Fen amount) {}

    /** The orders that new entries give or end. */
    public static List<PaymentOrder> of(List<LedgerEntry> entries, Pool after, PoolRules rules) {
        return entries.stream()
                .flatMap(entry ->
                        Kind.of(entry.booking().item().kind()).stream().map(kind -> order(kind, entry, after, rules)))
                .toList();
    }

    /** Orders that stood before a step and stand after it, and may now be paid or may no longer be, or to somebody else. */
    public static List<PaymentOrder> reconsidered(PoolLedger.Step step, PoolLedger.Growth growth, PoolRules rules) {
        var touched =
                growth.entries().stream().map(entry -> entry.booking().item()).collect(Collectors.toSet());
        var orders = new ArrayList<PaymentOrder>();
        growth.ledger().items().tailMap(FIRST_RESERVATION).forEach((item, booked) -> {
            var claim = new ClaimId(item.of());
            if (!touched.contains(item)) {
                booked.open()
                        .map(posting -> new Reserved(claim, posting))
                        .filter(reserved -> standsDifferently(step, reserved, rules))
                        .map(reserved -> given(
                                LedgerEntry.id(growth.ledger().pool(), item, booked.revision()),
                                reserved,
                                step.after(),
                                rules))
                        .ifPresent(orders::add);
            }
        });
        return orders;
    }

    private static boolean standsDifferently(PoolLedger.Step step, Reserved reserved, PoolRules rules) {
        var claim = reserved.claim();
        return stateIn(step.before(), claim, rules) != stateIn(step.after(), claim, rules)
                || !payeesIn(step.before(), claim, reserved.amount())
                        .equals(payeesIn(step.after(), claim, reserved.amount()));
    }

    /** What is set aside for a claim, as it is booked. */
    private record Reserved(ClaimId claim, Posting posting) {

        Fen amount() {
            return posting.lines().getFirst().amount();
        }
    }

    private static PaymentOrder order(Kind kind, LedgerEntry entry, Pool after, PoolRules rules) {
        var reserved = new Reserved(
                new ClaimId(entry.booking().item().of()), entry.booking().posting());
        return switch (entry.booking().act()) {
            case POSTED ->
                switch (kind) {
                    case COMPENSATION -> given(entry.id(), reserved, after, rules);
                    case REIMBURSEMENT -> reimbursing(entry.id(), reserved);
                };
            case USED -> ended(kind, entry, State.EXECUTED);
            case TAKEN_BACK -> ended(kind, entry, State.CANCELLED);
        };
    }

    private static PaymentOrder reimbursing(String id, Reserved ordered) {
        return new PaymentOrder(
                id,
                Kind.REIMBURSEMENT,
                ordered.claim(),
                ordered.posting().bookedOn(),
                State.DUE,
                List.of(new Part(PoolAccount.FISCAL, ordered.amount())),
                List.of());
    }

    private static PaymentOrder ended(Kind kind, LedgerEntry entry, State how) {
        var claim = new ClaimId(entry.booking().item().of());
        return new PaymentOrder(entry.booking().names(), kind, claim, bookedOn(entry), how, List.of(), List.of());
    }

    private static PaymentOrder given(String id, Reserved reserved, Pool after, PoolRules rules) {
        var claim = reserved.claim();
        var parts = payment(after, claim, rules)
                .map(known -> parts(known, claim, after, reserved.amount()))
                .orElse(List.of());
        return new PaymentOrder(
                id,
                Kind.COMPENSATION,
                claim,
                reserved.posting().bookedOn(),
                stateIn(after, claim, rules),
                parts,
                payeesIn(after, claim, Fen.sum(parts.stream().map(Part::amount).toList())));
    }

    private static Optional<Payment> payment(Pool pool, ClaimId claim, PoolRules rules) {
        return pool.claim(claim)
                .assessment()
                .terms(rules)
                .map(terms -> terms.policy().payment());
    }

    /** Under terms that are not known here nothing is to be paid yet. */
    static State stateIn(Pool pool, ClaimId claim, PoolRules rules) {
        if (!pool.claims().containsKey(claim)) {
            return State.HELD;
        }
        var progress = pool.progressOf(claim);
        boolean confirmed = progress.answer().lets();
        boolean complete =
                progress.next().asOptional().filter(NextStep.COMPLETE::equals).isEmpty();
        return payment(pool, claim, rules)
                .filter(payment -> complete)
                .filter(payment -> confirmed || payment.confirmation().value() == Confirmation.NONE)
                .map(payment -> State.DUE)
                .orElse(State.HELD);
    }

    private static List<Payee> payeesIn(Pool pool, ClaimId claim, Fen amount) {
        return Optional.ofNullable(pool.claims().get(claim))
                .map(known -> Payee.of(known, amount, pool.paidOn(claim)))
                .orElse(List.of());
    }

    private static LocalDate bookedOn(LedgerEntry entry) {
        return entry.booking().posting().bookedOn();
    }

    private static List<Part> parts(Payment payment, ClaimId claim, Pool after, Fen amount) {
        return switch (payment.firstPayer().value()) {
            case PARTNER -> List.of(new Part(PoolAccount.PARTNER, amount));
            case FISCAL -> List.of(new Part(PoolAccount.FISCAL, amount));
            case BOTH -> divided(claim, after, amount);
        };
    }

    /** Each account its part of what is still to be paid; the partner account the remainder. */
    private static List<Part> divided(ClaimId claim, Pool after, Fen amount) {
        var fiscal = after.claim(claim)
                .amounts()
                .fiscal()
                .minus(after.funds().movedFor(claim).paidByFiscal())
                .atLeastZero()
                .min(amount);
        var parts = new ArrayList<Part>();
        Optional.of(fiscal).filter(Fen::isPositive).ifPresent(part -> parts.add(new Part(PoolAccount.FISCAL, part)));
        Optional.of(amount.minus(fiscal))
                .filter(Fen::isPositive)
                .ifPresent(part -> parts.add(new Part(PoolAccount.PARTNER, part)));
        return parts;
    }
}
