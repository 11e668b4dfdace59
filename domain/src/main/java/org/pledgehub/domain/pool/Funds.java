package org.pledgehub.domain.pool;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgehub.domain.claim.ClaimId;
import org.pledgehub.domain.fact.EffectiveFact;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.FirstPayer;

/**
 * What the movements that hold come to.
 *
 * @param contributed contributions less those returned, both accounts
 * @param fiscal balance of the fiscal account
 * @param partner balance of the partner account
 * @param paid compensation paid less what came back, by claim
 * @param moved what else moved for claims, by claim
 * @param movements the movements, in legal order
 * @param balances what the custodian's own books show, in legal order; it changes none of the sums
 */
public record Funds(
        Fen contributed,
        Fen fiscal,
        Fen partner,
        SortedMap<ClaimId, Fen> paid,
        SortedMap<ClaimId, MovedFor> moved,
        List<EffectiveFact<AccountEvent>> movements,
        List<EffectiveFact<AccountEvent>> balances) {

    /** Empty accounts. */
    static final Funds NOTHING =
            new Funds(Fen.ZERO, Fen.ZERO, Fen.ZERO, new TreeMap<>(), new TreeMap<>(), List.of(), List.of());

    /** Keeps its own copies. */
    public Funds {
        movements = List.copyOf(movements);
        balances = List.copyOf(balances);
        paid = Collections.unmodifiableSortedMap(new TreeMap<>(paid));
        moved = Collections.unmodifiableSortedMap(new TreeMap<>(moved));
    }

    /** What these movements come to, in whatever order; throws {@link ArithmeticException} beyond a long. */
    static Funds of(Collection<EffectiveFact<AccountEvent>> facts) {
        var contributed = Fen.ZERO;
        var fiscal = Fen.ZERO;
        var partner = Fen.ZERO;
        var paid = new TreeMap<ClaimId, Fen>();
        var moved = new TreeMap<ClaimId, MovedFor>();
        for (var fact : facts) {
            if (fact.body() instanceof AccountEvent.Movement movement) {
                var signed = movement.signed();
                switch (movement.account()) {
                    case FISCAL -> fiscal = fiscal.plus(signed);
                    case PARTNER -> partner = partner.plus(signed);
                }
                if (movement.kind() == MovementKind.CONTRIBUTION) {
                    contributed = contributed.plus(signed);
                }
                movement.compensatedClaim().ifPresent(claim -> paid.merge(claim, signed.negated(), Fen::plus));
                movement.claim().ifPresent(claim -> moved.merge(claim, MovedFor.by(movement), MovedFor::plus));
            }
        }
        return new Funds(
                contributed,
                fiscal,
                partner,
                paid,
                moved,
                saying(AccountEvent.Movement.class, facts),
                saying(AccountEvent.Balance.class, facts));
    }

    private static List<EffectiveFact<AccountEvent>> saying(
            Class<? extends AccountEvent> kind, Collection<EffectiveFact<AccountEvent>> facts) {
        return facts.stream().filter(fact -> kind.isInstance(fact.body())).toList();
    }

    /** Compensation paid on a claim, never below zero. */
    public Fen paidOn(ClaimId claim) {
        return paid.getOrDefault(claim, Fen.ZERO).atLeastZero();
    }

    /** What else moved for a claim. */
    public MovedFor movedFor(ClaimId claim) {
        return moved.getOrDefault(claim, MovedFor.NOTHING);
    }

    /**
     * What the fiscal account has paid to make good what the partner account had paid, less what came back to it, fen;
     * by its own leg alone, and of movements that name no claim too (Chaoyang art. 10, 15).
     */
    public Fen reimbursed() {
        return AccountSums.of(this, MovementKind.REIMBURSEMENT).fiscal().negated();
    }

    /**
     * Recovered money that reached the two accounts, less what was passed on from them, fen. What recovering cost is
     * not taken off; that is {@link #recoveryCost()} (Chaoyang art. 17).
     */
    public Fen recovered() {
        return AccountSums.of(this, MovementKind.RECOVERY).both();
    }

    /** What recovering cost the two accounts, less what came back of it, fen. */
    public Fen recoveryCost() {
        return AccountSums.of(this, MovementKind.RECOVERY_COST).both().negated();
    }

    /** Cash of whoever pays first. */
    public Fen cashOf(FirstPayer payer) {
        return switch (payer) {
            case PARTNER -> partner;
            case FISCAL -> fiscal;
            case BOTH -> fiscal.plus(partner);
        };
    }

    /** True where an account would be overdrawn, which a pool account never is. */
    boolean overdrawn() {
        return fiscal.isNegative() || partner.isNegative();
    }
}
