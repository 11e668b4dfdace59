package org.pledgehub.domain.subsidy;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.SubsidyCost;
import org.pledgehub.domain.subsidy.SubsidyEvent.CostPaid;

/**
 * What was actually paid 实际支付, as far as it is proven. Receipts of one party add up. Where several parties speak of one
 * cost, the authority's word goes first, then the lending bank's; of several others the smallest sum counts.
 */
record ProvenCosts(ApplicationFile file, Voices voices) {

    Told<Fen> of(SubsidyCost cost) {
        var best = file.costs().stream()
                .filter(entry -> entry.body().cost() == cost)
                .map(this::rank)
                .min(Voices.Rank::compareTo);
        return Told.from(best.flatMap(rank -> smallest(cost, rank)));
    }

    private Optional<Fen> smallest(SubsidyCost cost, Voices.Rank rank) {
        Map<PartyId, Fen> sums = new TreeMap<>();
        file.costs().stream()
                .filter(entry -> entry.body().cost() == cost && rank(entry) == rank)
                .forEach(
                        entry -> sums.merge(entry.header().party(), entry.body().paid(), Fen::plus));
        return sums.values().stream().min(Fen::compareTo);
    }

    private Voices.Rank rank(Entry<CostPaid> entry) {
        return voices.rankOf(entry.header(), file.says());
    }
}
