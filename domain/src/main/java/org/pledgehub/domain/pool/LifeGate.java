package org.pledgehub.domain.pool;

import java.util.Optional;
import org.pledgehub.domain.claim.ClaimStep;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.life.LifeDecision;
import org.pledgehub.domain.life.PoolLife;
import org.pledgehub.domain.policy.RunOffCover;

/**
 * What the life of a pool does not let happen. A decision is held against what is known at its place in the pool's book; a
 * correction or reversal of one that was taken is not, for it puts right what was decided before.
 */
final class LifeGate {

    /** The loan, or where nothing is covered after the end the loss, came after the pool was stopped. */
    static final String POOL_STOPPED = "POOL_STOPPED";

    private LifeGate() {}

    /** Why a decision about the pool cannot be taken now, in the order of {@link PoolRejection}. */
    static Optional<PoolRejection> refusal(Fact<ClaimStep> step, Pool pool) {
        boolean putsRight = step.header()
                .targetKey()
                .filter(key -> !pool.steps().refused().contains(key))
                .isPresent();
        return step.body() instanceof ClaimStep.OnPool(var what) && !putsRight ? refusal(what, pool) : Optional.empty();
    }

    private static Optional<PoolRejection> refusal(LifeDecision what, Pool pool) {
        var life = pool.steps().life();
        return switch (what) {
            case LifeDecision.Audited audited -> Optional.empty();
            case LifeDecision.MisuseTakenBack back -> Optional.empty();
            case LifeDecision.Thawed thawed -> when(pool.fault().isEmpty(), PoolRejection.POOL_NOT_FROZEN);
            case LifeDecision.Evaluated evaluated -> notLiquidated(life);
            case LifeDecision.OperatorReplaced replaced -> notLiquidated(life);
            case LifeDecision.Continued continued -> notEnded(life);
            case LifeDecision.Stopped stopped -> notEnded(life);
            case LifeDecision.Terminated terminated ->
                notLiquidated(life).or(() -> when(life.isTerminated(), PoolRejection.POOL_ALREADY_STOPPED));
            case LifeDecision.LossesConfirmed confirmed -> notLiquidated(life).or(() -> ended(life));
            case LifeDecision.Liquidated liquidated ->
                notLiquidated(life)
                        .or(() -> ended(life))
                        .or(() -> when(life.lossesConfirmedOn().isEmpty(), PoolRejection.LOSSES_NOT_CONFIRMED))
                        .or(() -> when(pool.reserved().isPositive(), PoolRejection.RESERVATIONS_LEFT));
        };
    }

    /** Why a pool that was stopped bears a claim no more; claims of loans that it had taken before go on (art. 22). */
    static Optional<String> obstacle(PoolLife life, ClaimDays days, RunOffCover cover) {
        if (life.isLiquidated()) {
            return Optional.of(PoolRejection.POOL_ALREADY_LIQUIDATED.name());
        }
        return life.endedOn()
                .filter(end ->
                        days.disbursedOn().asOptional().filter(end::isBefore).isPresent()
                                || switch (cover) {
                                    case COVERED -> false;
                                    case ENDS_WITH_TERM ->
                                        days.noticedOn()
                                                .asOptional()
                                                .filter(end::isBefore)
                                                .isPresent();
                                })
                .map(end -> POOL_STOPPED);
    }

    private static Optional<PoolRejection> notLiquidated(PoolLife life) {
        return when(life.isLiquidated(), PoolRejection.POOL_ALREADY_LIQUIDATED);
    }

    private static Optional<PoolRejection> notEnded(PoolLife life) {
        return notLiquidated(life).or(() -> when(life.endedOn().isPresent(), PoolRejection.POOL_ALREADY_STOPPED));
    }

    private static Optional<PoolRejection> ended(PoolLife life) {
        return when(life.endedOn().isEmpty(), PoolRejection.POOL_STILL_RUNNING);
    }

    private static Optional<PoolRejection> when(boolean so, PoolRejection reason) {
        return so ? Optional.of(reason) : Optional.empty();
    }
}
