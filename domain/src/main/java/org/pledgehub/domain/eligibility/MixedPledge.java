package org.pledgehub.domain.eligibility;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.pledgehub.domain.compensation.PledgedPart;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.MixedPledgeLoss;
import org.pledgehub.domain.policy.Ruled;

/**
 * The part of a mixed pledge 混合质押 that is the rights': the value of those that carry the claim in the value of all pledges
 * and other collateral. The check tells the two sums, from which the amount is computed.
 */
final class MixedPledge {

    private final Ruled<MixedPledgeLoss> rule;
    private final Told<Fen> otherCollateral;

    MixedPledge(Ruled<MixedPledgeLoss> rule, Told<Fen> otherCollateral) {
        this.rule = rule;
        this.otherCollateral = otherCollateral;
    }

    /** Empty where the whole loss counts, whatever else secures the loan. */
    Optional<RuleCheck> check(Collection<PledgedRight> good, Collection<PledgedRight> all) {
        return switch (rule.value()) {
            case WHOLE_LOSS -> Optional.empty();
            case IP_PART -> Optional.of(part(good, all).map(this::told).orElseGet(this::waits));
        };
    }

    private Optional<PledgedPart> part(Collection<PledgedRight> good, Collection<PledgedRight> all) {
        var other = otherCollateral.asOptional().orElse(Fen.ZERO);
        if (good.size() == all.size() && other.isZero()) {
            return Optional.of(PledgedPart.WHOLE);
        }
        return MainPledge.valueOf(all)
                .map(other::plus)
                .filter(Fen::isPositive)
                .map(whole -> new PledgedPart(MainPledge.valueOf(good).orElse(Fen.ZERO), whole));
    }

    private RuleCheck told(PledgedPart part) {
        return RuleCheck.pass(
                rule.rule(),
                EligibilityReason.VALUATION_MISSING,
                Map.of(
                        "pledgedRightsFen", Long.toString(part.rights().value()),
                        "allCollateralFen", Long.toString(part.collateral().value())));
    }

    private RuleCheck waits() {
        return RuleCheck.pending(rule.rule(), EligibilityReason.VALUATION_MISSING, Map.of());
    }
}
