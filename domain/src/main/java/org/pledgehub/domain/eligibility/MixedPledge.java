package org.pledgehub.domain.eligibility;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pledgehub.domain.compensation.PledgedPart;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.RightId;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.MixedPledgeLoss;
import org.pledgehub.domain.policy.Ruled;

/**
 * The part of a mixed pledge 混合质押 that is the rights': the value of those that carry the claim in the value of all pledges
 * and other collateral, by the list of the day of the notice. The check tells the two sums, from which the amount is
 * computed. What the bank keeps silent about is not taken for nothing: it waits.
 */
final class MixedPledge {

    private final Ruled<MixedPledgeLoss> rule;
    private final Told<Pledges.Appraised> appraised;

    MixedPledge(Ruled<MixedPledgeLoss> rule, Told<Pledges.Appraised> appraised) {
        this.rule = rule;
        this.appraised = appraised;
    }

    /**
     * Empty where the whole loss counts, whatever else secures the loan.
     *
     * @param good rights of the present list that carry the claim
     * @param all rights of the present list
     */
    Optional<RuleCheck> check(Collection<PledgedRight> good, Collection<PledgedRight> all) {
        return switch (rule.value()) {
            case WHOLE_LOSS -> Optional.empty();
            case IP_PART ->
                Optional.of(appraised
                        .asOptional()
                        .flatMap(list -> part(list, rights(good), rights(all)))
                        .map(this::told)
                        .orElseGet(this::waits));
        };
    }

    /** Of a right that secures the loan no more nobody can say any more whether it carried the claim. */
    private static Optional<PledgedPart> part(Pledges.Appraised list, Set<RightId> good, Set<RightId> present) {
        var values = new LinkedHashMap<RightId, PledgedRight>();
        list.pledges().forEach(pledge -> values.put(pledge.right(), pledge));
        var carrying = values.values().stream()
                .filter(pledge -> good.contains(pledge.right()))
                .toList();
        if (!present.containsAll(values.keySet()) || carrying.isEmpty()) {
            return Optional.empty();
        }
        return list.otherCollateral().asOptional().flatMap(other -> part(carrying, values.values(), other));
    }

    private static Optional<PledgedPart> part(List<PledgedRight> good, Collection<PledgedRight> all, Fen other) {
        if (good.size() == all.size() && other.isZero()) {
            return Optional.of(PledgedPart.WHOLE);
        }
        return MainPledge.valueOf(all)
                .map(other::plus)
                .filter(Fen::isPositive)
                .map(whole -> new PledgedPart(MainPledge.valueOf(good).orElse(Fen.ZERO), whole));
    }

    private static Set<RightId> rights(Collection<PledgedRight> pledges) {
        return pledges.stream().map(PledgedRight::right).collect(Collectors.toCollection(HashSet::new));
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
