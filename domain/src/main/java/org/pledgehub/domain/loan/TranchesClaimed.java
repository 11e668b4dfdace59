package org.pledgehub.domain.loan;

import java.util.Optional;
import java.util.function.Function;
import org.pledgehub.domain.eligibility.ClaimedTranche;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.filing.Tranche;
import org.pledgehub.domain.money.Fen;

/**
 * Which tranche a claim is for, and how much of it was lent.
 *
 * @param disbursements tranches
 * @param meantBy the default that a notice means
 */
record TranchesClaimed(
        Disbursements disbursements, Function<Held<LoanFact.CompensationNotified>, Optional<DefaultEpisode>> meantBy) {

    /** The tranche of a notice; none for a default of the whole loan. */
    Told<ClaimedTranche> of(Held<LoanFact.CompensationNotified> notice) {
        return Told.from(meantBy.apply(notice)
                .flatMap(episode -> episode.tranche().asOptional())
                .map(tranche -> new ClaimedTranche(tranche, lent(tranche))));
    }

    private Told<Fen> lent(Tranche tranche) {
        var parts = disbursements.counted().stream()
                .map(Held::body)
                .filter(part -> part.tranche().equals(tranche))
                .map(LoanFact.Disbursed::amount)
                .toList();
        return parts.isEmpty() ? Told.unknown() : Told.known(Fen.sum(parts));
    }
}
