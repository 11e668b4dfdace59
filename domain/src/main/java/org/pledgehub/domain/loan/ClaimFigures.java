package org.pledgehub.domain.loan;

import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.money.Fen;

/** Figures that a claim takes from other facts of the loan than its notice. */
final class ClaimFigures {

    private final LoanFacts facts;

    ClaimFigures(LoanFacts facts) {
        this.facts = facts;
    }

    /**
     * Principal that was passed on. What a party reports itself and what the notice says of it may be the same cession,
     * so of each party the greater figure counts; parts whose party is not named count in full.
     */
    Fen ceded(Held<LoanFact.CompensationNotified> notice) {
        var reported = new TreeMap<PartyId, Fen>();
        facts.of(LoanFact.RiskCeded.class)
                .forEach(held ->
                        reported.merge(held.header().party(), held.body().ceded(), Fen::plus));
        var told = new TreeMap<PartyId, Fen>();
        var unnamed = Fen.ZERO;
        for (var part : notice.body().ceded()) {
            Optional<PartyId> party = part.party().asOptional();
            party.ifPresent(id -> told.merge(id, part.ceded(), Fen::plus));
            unnamed = party.isPresent() ? unnamed : unnamed.plus(part.ceded());
        }
        told.forEach((party, ceded) -> reported.merge(party, ceded, Fen::max));
        return Fen.sum(reported.values()).plus(unnamed);
    }

    /**
     * What of the ceded part has come in. It is told where everything that was reported as ceded has its receipt told, and
     * nothing is known of by the notice alone; a receipt above its cession counts as the cession.
     */
    Told<Fen> cededReceived(Held<LoanFact.CompensationNotified> notice) {
        var reports = facts.of(LoanFact.RiskCeded.class);
        var reporters = reports.stream().map(held -> held.header().party()).collect(Collectors.toSet());
        boolean isReported = notice.body().ceded().stream()
                .filter(part -> part.ceded().isPositive())
                .allMatch(part ->
                        part.party().asOptional().filter(reporters::contains).isPresent());
        if (reports.isEmpty() || !isReported) {
            return Told.unknown();
        }
        var received = reports.stream()
                .map(Held::body)
                .flatMap(report -> report.received().map(sum -> sum.min(report.ceded())).asOptional().stream())
                .toList();
        return received.size() == reports.size() ? Told.known(Fen.sum(received)) : Told.unknown();
    }
}
