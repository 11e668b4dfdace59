package org.pledgehub.domain.pool;

import java.util.Optional;
import org.pledgehub.domain.money.Fen;

/** What must always be true of a pool. */
final class PoolInvariants {

    private PoolInvariants() {}

    /** The first invariant that does not hold. */
    static Optional<PoolFault> broken(Pool pool, PoolRules rules) {
        if (pool.funds().overdrawn()) {
            return Optional.of(PoolFault.ACCOUNT_OVERDRAWN);
        }
        if (!Purses.of(pool, rules).areCovered()) {
            return Optional.of(PoolFault.RESERVED_BEYOND_CASH);
        }
        boolean over = pool.claims().values().stream().anyMatch(claim -> promisedTooMuch(pool, claim));
        return over ? Optional.of(PoolFault.CLAIM_OVER_RESERVED) : Optional.empty();
    }

    private static boolean promisedTooMuch(Pool pool, PoolClaim claim) {
        Fen room = claim.amounts().poolAmount().minus(pool.paidOn(claim.id())).atLeastZero();
        return claim.reserved().isNegative() || claim.reserved().exceeds(room);
    }
}
