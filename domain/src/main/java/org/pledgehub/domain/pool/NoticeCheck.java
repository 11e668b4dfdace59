package org.pledgehub.domain.pool;

import java.util.Map;
import java.util.Optional;
import org.pledgehub.domain.compensation.AvailableMoney;
import org.pledgehub.domain.compensation.Calculation;
import org.pledgehub.domain.compensation.CompensationCalculator;
import org.pledgehub.domain.compensation.CompensationCase;
import org.pledgehub.domain.compensation.RequestedSum;
import org.pledgehub.domain.money.Fen;

/**
 * Holds the sum that a notice asks for against the sum that the hub computes from the notice's own loss. The notified figure
 * decides all the same, as far as the rules let it; people look at the difference before anything is paid.
 */
public final class NoticeCheck {

    private NoticeCheck() {}

    /** The difference, fen, above zero; nothing where there is none, or nothing to hold against each other. */
    public static Optional<Fen> difference(Pool pool, PoolClaim claim, PoolRules rules) {
        if (!claim.trigger().isActive() || pool.paidOn(claim.id()).isPositive()) {
            return Optional.empty();
        }
        return claim.assessment().figures().requested() instanceof RequestedSum.Stated(var requested)
                ? own(pool, claim, rules)
                        .map(own -> own.minus(requested).max(requested.minus(own)))
                        .filter(Fen::isPositive)
                : Optional.empty();
    }

    /** As if no sum had been asked for and no other claim had taken of a ceiling. */
    private static Optional<Fen> own(Pool pool, PoolClaim claim, PoolRules rules) {
        var said = claim.assessment();
        return said.terms(rules)
                .map(terms -> new CompensationCase(
                                terms,
                                said.figures().asGrossLoss(),
                                said.ceded(),
                                said.recoveredInAll(),
                                Map.of(),
                                AvailableMoney.unlimited())
                        .with(PoolCircumstances.alone(pool, claim, terms)))
                .flatMap(what -> CompensationCalculator.calculate(what) instanceof Calculation.Computed(var due)
                        ? Optional.of(due.poolAmount())
                        : Optional.empty());
    }
}
