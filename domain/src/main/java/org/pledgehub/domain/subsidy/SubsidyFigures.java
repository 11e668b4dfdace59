package org.pledgehub.domain.subsidy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.pledgehub.domain.eligibility.Finding;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.SubsidyCost;
import org.pledgehub.domain.subsidy.SubsidyEvent.Pledged;

/**
 * What the amount of a subsidy hangs on, before limits.
 *
 * @param costs costs, by kind
 * @param rights pledged rights
 * @param keyIndustry whether the company is of a key industry
 * @param requested sum asked for
 */
public record SubsidyFigures(
        Map<SubsidyCost, CostFigures> costs, List<Pledged> rights, Finding keyIndustry, Told<Fen> requested) {

    /** Keeps its own copies, costs in the order of their kinds. */
    public SubsidyFigures {
        var sorted = new EnumMap<SubsidyCost, CostFigures>(SubsidyCost.class);
        sorted.putAll(costs);
        costs = Collections.unmodifiableMap(sorted);
        rights = List.copyOf(rights);
    }

    /**
     * One cost.
     *
     * @param asked what the applicant says was paid
     * @param paid what is proven
     */
    public record CostFigures(Fen asked, Fen paid) {}
}
