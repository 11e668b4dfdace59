package org.pledgehub.domain.reconciliation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.ledger.Balances;
import org.pledgehub.domain.ledger.LedgerItem;
import org.pledgehub.domain.ledger.OpenOrders;
import org.pledgehub.domain.ledger.PoolLedger;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.FirstPayer;
import org.pledgehub.domain.pool.AccountEvent.Movement;
import org.pledgehub.domain.pool.Direction;
import org.pledgehub.domain.pool.MovementKind;
import org.pledgehub.domain.pool.NoticeCheck;
import org.pledgehub.domain.pool.Pool;
import org.pledgehub.domain.pool.PoolClaim;
import org.pledgehub.domain.pool.PoolRules;
import org.pledgehub.domain.reconciliation.PoolBreak.Kind;

/**
 * Breaks between what a pool's custodian did and what it was told: a function of the pool alone, so that what is put
 * right is a break no more.
 *
 * @param open breaks that stand, by {@link PoolBreak#id}
 */
public record PoolBreaks(SortedMap<String, PoolBreak> open) {

    /** Keeps a view. */
    public PoolBreaks {
        open = Collections.unmodifiableSortedMap(open);
    }

    /** Those of a pool. */
    public static PoolBreaks of(Pool pool, PoolLedger ledger, PoolRules rules) {
        var search = new Search(pool, rules);
        search.unexplained();
        search.payments();
        search.reimbursements(ledger);
        BalanceCheck.of(pool.funds()).forEach(search::add);
        return new PoolBreaks(search.found);
    }

    /** What should have been paid before a day and was not; nothing while no day has come. */
    public static PoolBreaks overdue(OpenOrders orders, Optional<LocalDate> asOf) {
        var found = new TreeMap<String, PoolBreak>();
        asOf.ifPresent(day -> orders.all().stream()
                .filter(open -> open.until().isBefore(day))
                .map(PoolBreaks::overdue)
                .forEach(one -> found.put(one.id(), one)));
        return new PoolBreaks(found);
    }

    /** What of these claims differs from what was told elsewhere: the sum asked for, or what the borrower repaid since. */
    public static PoolBreaks ofClaims(Pool pool, Collection<ClaimId> claims, PoolRules rules) {
        var found = new TreeMap<String, PoolBreak>();
        for (var id : claims) {
            Optional.ofNullable(pool.claims().get(id)).stream()
                    .flatMap(
                            claim -> Stream.concat(notified(pool, claim, rules).stream(), repaid(pool, claim).stream()))
                    .forEach(one -> found.put(one.id(), one));
        }
        return new PoolBreaks(found);
    }

    /** Its notice asks for another sum than the hub computes. */
    private static Optional<PoolBreak> notified(Pool pool, PoolClaim claim, PoolRules rules) {
        return NoticeCheck.difference(pool, claim, rules)
                .map(amount -> new PoolBreak(
                        Kind.NOTIFIED_DIFFERS,
                        claim.id().canonical(),
                        amount,
                        claim.assessment().days().noticedOn().asOptional().orElse(LocalDate.EPOCH)));
    }

    /** What the borrower repaid since the notice has reached neither claim nor pool. */
    private static Optional<PoolBreak> repaid(Pool pool, PoolClaim claim) {
        return claim.notShared(pool.paidOn(claim.id()))
                .map(repaid ->
                        new PoolBreak(Kind.REPAID_NOT_SHARED, claim.id().canonical(), repaid.amount(), repaid.since()));
    }

    private static PoolBreak overdue(OpenOrders.Open open) {
        var kind = open.item() == LedgerItem.Kind.REFUND_DUE ? Kind.REFUND_NOT_RECEIVED : Kind.INSTRUCTION_NOT_EXECUTED;
        return new PoolBreak(kind, open.id(), open.amount(), open.until().plusDays(1));
    }

    /**
     * How breaks changed.
     *
     * @param opened new ones, and those with another amount or day
     * @param closed those that stand no more
     */
    public record Change(Map<String, PoolBreak> opened, Map<String, PoolBreak> closed) {}

    /** What is new or gone since. */
    public Change since(PoolBreaks before) {
        var opened = new TreeMap<>(open);
        opened.entrySet().removeIf(now -> now.getValue().equals(before.open.get(now.getKey())));
        var closed = new TreeMap<>(before.open);
        closed.keySet().removeAll(open.keySet());
        return new Change(opened, closed);
    }

    private static final class Search {

        private final Pool pool;
        private final PoolRules rules;
        private final SortedMap<String, PoolBreak> found = new TreeMap<>();

        Search(Pool pool, PoolRules rules) {
            this.pool = pool;
            this.rules = rules;
        }

        void unexplained() {
            for (var fact : pool.funds().movements()) {
                if (fact.body() instanceof Movement movement && movement.kind() == MovementKind.OTHER) {
                    add(new PoolBreak(
                            Kind.UNEXPLAINED_MOVEMENT,
                            fact.identity().toString(),
                            movement.amount(),
                            fact.header().occurredOn()));
                }
            }
        }

        /** All claims in one pass over the movements. */
        void payments() {
            var byClaim = new TreeMap<ClaimId, Paid>();
            for (var fact : pool.funds().movements()) {
                if (fact.body() instanceof Movement movement) {
                    movement.compensatedClaim()
                            .ifPresent(claim -> byClaim.merge(
                                    claim, Paid.by(movement, fact.header().occurredOn()), Paid::plus));
                }
            }
            byClaim.forEach(this::payments);
        }

        private void payments(ClaimId id, Paid paid) {
            var known = Optional.ofNullable(pool.claims().get(id));
            var payable = known.map(claim -> claim.amounts().payable()).orElse(Fen.ZERO);
            put(Kind.PAID_BEYOND_DUE, id.canonical(), paid.sum().minus(payable), paid.last());
            known.filter(claim -> payable.isPositive())
                    .flatMap(claim -> claim.assessment().terms(rules))
                    .map(terms -> terms.policy().payment().firstPayer().value())
                    .ifPresent(payer ->
                            put(Kind.PAID_FROM_OTHER_ACCOUNT, id.canonical(), paid.fromOtherThan(payer), paid.last()));
        }

        /**
         * Both legs of a reimbursement name the same claim. Of those that name none, what is not the other leg of one
         * that names a claim, and what goes beyond all that is owed, is told of the pool: no sum is told twice.
         */
        void reimbursements(PoolLedger ledger) {
            var last = lastReimbursements();
            var named = FiscalDebt.byClaim(ledger);
            var unnamed = Optional.ofNullable(named.remove("")).orElse(FiscalDebt.NONE);
            named.forEach((claim, debt) -> {
                var since = last.getOrDefault(claim, LocalDate.EPOCH);
                put(Kind.REIMBURSEMENT_LEG_MISSING, claim, debt.legMissing(), since);
                put(Kind.REIMBURSED_BEYOND_DUE, claim, debt.exceeded(), since);
            });
            var legs = beyond(unnamed.fiscalLegAlone(), sum(named, FiscalDebt::partnerLegAlone))
                    .plus(beyond(unnamed.partnerLegAlone(), sum(named, FiscalDebt::fiscalLegAlone)));
            var exceeded = FiscalDebt.in(Balances.standing(ledger)).exceeded();
            var since = last.getOrDefault("", LocalDate.EPOCH);
            put(Kind.REIMBURSEMENT_LEG_MISSING, "", legs, since);
            put(Kind.REIMBURSED_BEYOND_DUE, "", beyond(exceeded, sum(named, FiscalDebt::exceeded)), since);
        }

        private static Fen sum(Map<String, FiscalDebt> debts, Function<FiscalDebt, Fen> part) {
            return Fen.sum(debts.values().stream().map(part).toList());
        }

        private static Fen beyond(Fen amount, Fen limit) {
            return amount.minus(limit).atLeastZero();
        }

        /** Days of the last reimbursement by the claim that it names; of those that name none, under an empty text. */
        private Map<String, LocalDate> lastReimbursements() {
            var last = new TreeMap<String, LocalDate>();
            for (var fact : pool.funds().movements()) {
                if (fact.body() instanceof Movement movement && movement.kind() == MovementKind.REIMBURSEMENT) {
                    var claim = movement.claim().map(ClaimId::canonical).orElse("");
                    last.merge(claim, fact.header().occurredOn(), (one, other) -> one.isAfter(other) ? one : other);
                }
            }
            return last;
        }

        private void put(Kind kind, String about, Fen amount, LocalDate since) {
            if (amount.isPositive()) {
                add(new PoolBreak(kind, about, amount, since));
            }
        }

        private void add(PoolBreak one) {
            found.put(one.id(), one);
        }
    }

    /** Compensation of one claim, by account, and the day of its last movement. */
    private record Paid(Fen fiscal, Fen partner, LocalDate last) {

        static Paid by(Movement movement, LocalDate on) {
            var out = movement.direction() == Direction.DEBIT
                    ? movement.amount()
                    : movement.amount().negated();
            return switch (movement.account()) {
                case FISCAL -> new Paid(out, Fen.ZERO, on);
                case PARTNER -> new Paid(Fen.ZERO, out, on);
            };
        }

        Paid plus(Paid other) {
            return new Paid(
                    fiscal.plus(other.fiscal),
                    partner.plus(other.partner),
                    last.isAfter(other.last) ? last : other.last);
        }

        Fen sum() {
            return fiscal.plus(partner);
        }

        Fen fromOtherThan(FirstPayer payer) {
            return switch (payer) {
                case PARTNER -> fiscal;
                case FISCAL -> partner;
                case BOTH -> Fen.ZERO;
            };
        }
    }
}
