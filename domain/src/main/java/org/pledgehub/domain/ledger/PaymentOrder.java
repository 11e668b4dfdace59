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
import org.pledgehub.domain.pool.AccountEvent.Movement;
import org.pledgehub.domain.pool.AccountEvent.Purpose;
import org.pledgehub.domain.pool.Direction;
import org.pledgehub.domain.pool.MovementKind;
import org.pledgehub.domain.pool.Pool;
import org.pledgehub.domain.pool.PoolAccount;
import org.pledgehub.domain.pool.PoolRules;

/**
 * What the custodian is to pay. An order is one reservation and bears its entry's id, so that it is given once and ends
 * once: executed where the claim was paid, cancelled where the money was set free. What a part payment leaves is a new
 * order.
 *
 * @param id id of the reservation's entry
 * @param claim the claim to pay
 * @param bookedOn legal date of the entry that gives or ends it
 * @param state how it stands
 * @param parts what is to be paid from which account; none where it has ended
 */
public record PaymentOrder(String id, ClaimId claim, LocalDate bookedOn, State state, List<Part> parts) {

    /** Reservations are the last kind of item, and names are never less than an empty one. */
    private static final LedgerItem FIRST_RESERVATION = new LedgerItem(LedgerItem.Kind.RESERVATION, "");

    /** Keeps its own copy. */
    public PaymentOrder {
        parts = List.copyOf(parts);
    }

    /** How an order stands. */
    public enum State {
        /** Not to be paid yet: the policy asks for the authority's confirmation first (Chaoyang art. 14). */
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
                .filter(entry -> entry.booking().item().kind() == LedgerItem.Kind.RESERVATION)
                .map(entry -> order(entry, after, rules))
                .toList();
    }

    /** Orders that stood before a step and stand after it, and may now be paid or may no longer be. */
    public static List<PaymentOrder> reconsidered(PoolLedger.Step step, PoolLedger.Growth growth, PoolRules rules) {
        var touched =
                growth.entries().stream().map(entry -> entry.booking().item()).collect(Collectors.toSet());
        var orders = new ArrayList<PaymentOrder>();
        growth.ledger().items().tailMap(FIRST_RESERVATION).forEach((item, booked) -> {
            var claim = new ClaimId(item.of());
            if (!touched.contains(item)
                    && stateIn(step.before(), claim, rules) != stateIn(step.after(), claim, rules)) {
                booked.open()
                        .map(posting -> given(
                                LedgerEntry.id(growth.ledger().pool(), item, booked.revision()),
                                new Reserved(claim, posting),
                                step.after(),
                                rules))
                        .ifPresent(orders::add);
            }
        });
        return orders;
    }

    /** What is set aside for a claim, as it is booked. */
    private record Reserved(ClaimId claim, Posting posting) {

        Fen amount() {
            return posting.lines().getFirst().amount();
        }
    }

    private static PaymentOrder order(LedgerEntry entry, Pool after, PoolRules rules) {
        var claim = new ClaimId(entry.booking().item().of());
        return switch (entry.booking().act()) {
            case POSTED -> given(entry.id(), new Reserved(claim, entry.booking().posting()), after, rules);
            case USED -> new PaymentOrder(entry.booking().names(), claim, bookedOn(entry), State.EXECUTED, List.of());
            case TAKEN_BACK ->
                new PaymentOrder(entry.booking().names(), claim, bookedOn(entry), State.CANCELLED, List.of());
        };
    }

    private static PaymentOrder given(String id, Reserved reserved, Pool after, PoolRules rules) {
        var claim = reserved.claim();
        return new PaymentOrder(
                id,
                claim,
                reserved.posting().bookedOn(),
                stateIn(after, claim, rules),
                payment(after, claim, rules)
                        .map(known -> parts(known, claim, after, reserved.amount()))
                        .orElse(List.of()));
    }

    private static Optional<Payment> payment(Pool pool, ClaimId claim, PoolRules rules) {
        return pool.claim(claim)
                .assessment()
                .policy()
                .flatMap(rules::termsUnder)
                .map(terms -> terms.policy().payment());
    }

    /** Under terms that are not known here nothing is to be paid yet. */
    private static State stateIn(Pool pool, ClaimId claim, PoolRules rules) {
        if (!pool.claims().containsKey(claim)) {
            return State.HELD;
        }
        boolean confirmed = pool.progressOf(claim).answer().lets();
        return payment(pool, claim, rules)
                .filter(payment -> confirmed || payment.confirmation().value() == Confirmation.NONE)
                .map(payment -> State.DUE)
                .orElse(State.HELD);
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
                .minus(paidByFiscal(after, claim))
                .atLeastZero()
                .min(amount);
        var parts = new ArrayList<Part>();
        Optional.of(fiscal).filter(Fen::isPositive).ifPresent(part -> parts.add(new Part(PoolAccount.FISCAL, part)));
        Optional.of(amount.minus(fiscal))
                .filter(Fen::isPositive)
                .ifPresent(part -> parts.add(new Part(PoolAccount.PARTNER, part)));
        return parts;
    }

    private static Fen paidByFiscal(Pool pool, ClaimId claim) {
        return Fen.sum(pool.funds().movements().stream()
                .map(fact -> fact.body() instanceof Movement movement && paysFromFiscal(movement, claim)
                        ? movement.direction() == Direction.DEBIT
                                ? movement.amount()
                                : movement.amount().negated()
                        : Fen.ZERO)
                .toList());
    }

    private static boolean paysFromFiscal(Movement movement, ClaimId claim) {
        return movement.kind() == MovementKind.COMPENSATION
                && movement.account() == PoolAccount.FISCAL
                && movement.purpose() instanceof Purpose.ForClaim(var paid)
                && paid.equals(claim);
    }
}
