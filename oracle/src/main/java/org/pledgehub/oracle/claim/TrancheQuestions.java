package org.pledgehub.oracle.claim;

import java.util.List;
import java.util.Optional;
import org.pledgehub.oracle.claim.Finding.Outcome;
import org.pledgehub.oracle.loan.Default;
import org.pledgehub.oracle.loan.Tranche;
import org.pledgehub.oracle.reading.PolicyText;
import org.pledgehub.oracle.reading.Rule;

/**
 * Of a default of one tranche: may it be claimed, and is no more claimed than the tranche?
 *
 * @param demand the notice
 * @param policy policy version that decides
 */
record TrancheQuestions(Demand demand, PolicyText policy) {

    List<Finding> findings() {
        return tranche().map(this::of).orElse(List.of());
    }

    private Optional<String> tranche() {
        return demand.byDefault().flatMap(Default::tranche);
    }

    private List<Finding> of(String name) {
        var named = demand.loan().tranches().stream()
                .filter(part -> part.name().equals(name))
                .toList();
        long claimed = demand.notice().getPrincipalFen();
        boolean foreseen = policy.eligibility().trancheClaims().value().equals("ALLOWED");
        return List.of(
                asked(foreseen, "TRANCHE_CLAIM_NOT_FORESEEN"),
                named.isEmpty()
                        ? asked(false, "TRANCHE_NOT_DISBURSED")
                        : asked(claimed <= lent(named), "CLAIM_EXCEEDS_TRANCHE"));
    }

    private static long lent(List<Tranche> parts) {
        return parts.stream()
                .mapToLong(part -> part.said().payload().getAmountFen())
                .sum();
    }

    private Finding asked(boolean holds, String otherwise) {
        Rule<String> rule = policy.eligibility().trancheClaims();
        return holds ? Finding.pass(rule) : Finding.of(rule, Outcome.PENDING, otherwise);
    }
}
