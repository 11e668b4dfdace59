package org.pledgehub.domain.loan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pledgehub.domain.compensation.UnsharedRepayment;
import org.pledgehub.domain.eligibility.ClaimedPrincipal;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;

/**
 * How much of a loan is claimed. Claims for defaults that were cured count no more; of the others each counts against
 * those of other defaults that come after it in legal order. A later notice for the same default is no second claim.
 *
 * @param disbursements tranches
 * @param living notices whose claims live
 * @param meantBy the default that a notice means
 */
record PrincipalsClaimed(
        Disbursements disbursements,
        List<Held<LoanFact.CompensationNotified>> living,
        Function<Held<LoanFact.CompensationNotified>, Optional<DefaultEpisode>> meantBy) {

    /** What a notice claims, beside what was claimed before it, what was lent, and what was repaid since and not shared. */
    ClaimedPrincipal of(Held<LoanFact.CompensationNotified> notice, Told<UnsharedRepayment> notShared) {
        return new ClaimedPrincipal(notice.body().principal(), claimedBefore(notice), lent(), notShared);
    }

    private Fen lent() {
        return Fen.sum(disbursements.counted().stream()
                .map(held -> held.body().amount())
                .toList());
    }

    private Fen claimedBefore(Held<LoanFact.CompensationNotified> notice) {
        return Fen.sum(before(notice).map(other -> other.body().principal()).toList());
    }

    /** Notices whose principal counts before that of this one. */
    Stream<Held<LoanFact.CompensationNotified>> before(Held<LoanFact.CompensationNotified> notice) {
        var claimed = meantBy.apply(notice);
        return living.stream()
                .filter(other -> EventHeader.LEGAL_ORDER.compare(other.original(), notice.original()) < 0)
                .filter(other -> meantBy.apply(other)
                        .filter(DefaultEpisode::stands)
                        .filter(episode -> !claimed.equals(Optional.of(episode)))
                        .isPresent());
    }
}
