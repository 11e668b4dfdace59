package org.pledgehub.domain.pool;

import java.math.BigInteger;
import java.util.Optional;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.Cap;
import org.pledgehub.domain.policy.CapScope;
import org.pledgehub.domain.policy.Coverage;
import org.pledgehub.domain.policy.LeverageLimit;
import org.pledgehub.domain.policy.Ruled;

/**
 * What is left to the limits of a whole pool 剩余额度, fen. Below zero where a limit has been passed: a leverage refuses
 * no loan, and a later version may cap less than earlier ones have let the pool promise.
 */
public final class Headroom {

    private static final int LARGEST_BITS = 63;

    private Headroom() {}

    /**
     * How much more principal may be outstanding before the leverage is reached: contributions times the ratio, rounded
     * down, less what is outstanding. Empty where the policy sets none, as long as no contributions are told, and beyond
     * a long.
     */
    public static Optional<Fen> toLeverage(LeverageLimit limit, Fen outstanding, Fen contributed) {
        return switch (limit) {
            case LeverageLimit.None() -> Optional.empty();
            case LeverageLimit.AtMost(var times) when !contributed.isPositive() -> Optional.empty();
            case LeverageLimit.AtMost(var times) -> {
                var left = BigInteger.valueOf(contributed.value())
                        .multiply(BigInteger.valueOf(times.numerator()))
                        .divide(BigInteger.valueOf(times.denominator()))
                        .subtract(BigInteger.valueOf(outstanding.value()));
                yield left.bitLength() > LARGEST_BITS ? Optional.empty() : Optional.of(Fen.of(left.longValue()));
            }
        };
    }

    /**
     * How much more the pool may bear before the cap of its portfolio is reached, the least of several: the room that
     * the next claim would find, after what counts against the cap of all that have their places. Empty where the
     * policy sets no such cap.
     */
    public static Optional<Fen> toPortfolioCap(Coverage coverage, Pool pool, PoolRules rules) {
        return coverage.caps().stream()
                .map(Ruled::value)
                .filter(cap -> cap.scope() == CapScope.PORTFOLIO)
                .map(Cap::ceiling)
                .reduce(Fen::min)
                .map(ceiling -> ceiling.minus(TakenRoom.in(pool, rules).ofPortfolio()));
    }
}
