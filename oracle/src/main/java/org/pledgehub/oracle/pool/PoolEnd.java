package org.pledgehub.oracle.pool;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.pledgehub.contract.hop.ClaimAssessed;

/**
 * What the end of a pool means for its claims ({@code docs/pool-life.md}).
 *
 * @param life what was decided about the pool
 * @param endsWithTerm whether a policy version, {@code id@n}, covers nothing that is noticed after the end
 */
record PoolEnd(Life life, Predicate<String> endsWithTerm) {

    /** Name of the detail of a claim's check that tells when its loan was disbursed. */
    static final String DISBURSED_ON = "disbursedOn";

    /** Why a claim gets nothing of the pool any more. */
    Optional<String> obstacle(ClaimAssessed claim) {
        if (life.isLiquidated()) {
            return Optional.of("POOL_ALREADY_LIQUIDATED");
        }
        return life.endedOn().filter(end -> comesAfter(end, claim)).map(end -> "POOL_STOPPED");
    }

    /** Nothing more is set aside for anybody. */
    boolean isFinal() {
        return life.isLiquidated();
    }

    private boolean comesAfter(LocalDate end, ClaimAssessed claim) {
        boolean disbursedAfter = claim.getChecks().stream()
                .map(check -> check.getDetail().get(DISBURSED_ON))
                .anyMatch(day -> day != null && LocalDate.parse(day).isAfter(end));
        boolean noticedAfter = claim.getNoticedOn().isAfter(end);
        return disbursedAfter || noticedAfter && endsWithTerm.test(claim.getPolicy());
    }
}
