package org.pledgehub.domain.pool;

import org.pledgehub.domain.fact.EffectiveFact;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.BalanceCap;

/**
 * The balance with which a pool's liability for a claim ends ({@code coverage.balanceCap}), both accounts together. It is
 * taken when the claim is first served at its place, as if nothing had been paid on the claim itself, and belongs to its
 * figures from then on: money that comes or goes later does not change what was computed.
 *
 * @param pool the pool at that moment
 * @param claim the claim
 */
record BalanceTaken(Pool pool, PoolClaim claim) {

    /**
     * The balance that counts, never below zero.
     *
     * @param cap which balance
     * @param forOthers set aside for other claims at that moment
     */
    Fen of(BalanceCap cap, Fen forOthers) {
        var balance = switch (cap) {
            case POOL_BALANCE -> held(Until.NOW).minus(forOthers);
            case POOL_CASH -> held(Until.NOW);
            case POOL_CASH_ON_NOTICE -> held(Until.DAY_OF_NOTICE);
            case NONE -> throw new IllegalStateException("no balance limits " + claim.id());
        };
        return balance.atLeastZero();
    }

    /** Up to which day money counts. */
    private enum Until {
        NOW,
        DAY_OF_NOTICE
    }

    private Fen held(Until until) {
        return pool.funds().movements().stream()
                .filter(fact -> until == Until.NOW || isBooked(fact))
                .map(fact -> fact.body() instanceof AccountEvent.Movement movement ? ofOthers(movement) : Fen.ZERO)
                .reduce(Fen.ZERO, Fen::plus);
    }

    private boolean isBooked(EffectiveFact<AccountEvent> fact) {
        return claim.assessment()
                .days()
                .noticedOn()
                .asOptional()
                .filter(fact.header().occurredOn()::isAfter)
                .isEmpty();
    }

    private Fen ofOthers(AccountEvent.Movement movement) {
        return movement.compensatedClaim().filter(claim.id()::equals).isPresent() ? Fen.ZERO : movement.signed();
    }
}
