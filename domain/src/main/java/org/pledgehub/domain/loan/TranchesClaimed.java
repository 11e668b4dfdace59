package org.pledgehub.domain.loan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pledgehub.domain.eligibility.ClaimedTranche;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.filing.Tranche;
import org.pledgehub.domain.money.Fen;

/**
 * Which tranche a claim is for, and how much of it and of the loan is claimed. Claims for defaults that were cured count
 * no more; of the others each counts against those that come after it in legal order.
 *
 * @param disbursements tranches
 * @param living notices whose claims live
 * @param meantBy the default that a notice means
 */
record TranchesClaimed(
        Disbursements disbursements,
        List<Held<LoanFact.CompensationNotified>> living,
        Function<Held<LoanFact.CompensationNotified>, Optional<DefaultEpisode>> meantBy) {

    /** The tranche of a notice; none for a default of the whole loan. */
    Told<ClaimedTranche> of(Held<LoanFact.CompensationNotified> notice) {
        return Told.from(meantBy.apply(notice)
                .flatMap(episode -> episode.tranche().asOptional())
                .map(tranche -> new ClaimedTranche(
                        tranche, lent(tranche), lent(), notice.body().principal(), claimedBefore(notice))));
    }

    private Told<Fen> lent(Tranche tranche) {
        var parts = disbursements.counted().stream()
                .map(Held::body)
                .filter(part -> part.tranche().equals(tranche))
                .map(LoanFact.Disbursed::amount)
                .toList();
        return parts.isEmpty() ? Told.unknown() : Told.known(Fen.sum(parts));
    }

    private Fen lent() {
        return Fen.sum(disbursements.counted().stream()
                .map(held -> held.body().amount())
                .toList());
    }

    private Fen claimedBefore(Held<LoanFact.CompensationNotified> notice) {
        return Fen.sum(living.stream()
                .filter(other -> EventHeader.LEGAL_ORDER.compare(other.original(), notice.original()) < 0)
                .filter(other ->
                        meantBy.apply(other).filter(DefaultEpisode::stands).isPresent())
                .map(other -> other.body().principal())
                .toList());
    }
}
