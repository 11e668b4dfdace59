package org.pledgehub.domain.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pledgehub.domain.eligibility.DoubtfulRecovery;

/**
 * The recoveries of which nobody can say whether they lessen the loss of a claim: they came in by the day of its notice,
 * name no claim and count on another one, but on the day on which they came its default was reported already, or that
 * of the other claim was cured. Whether the pool pays on the other claim plays no part: what came in for a default
 * lessens the loss of that default.
 *
 * @param recoveries recoveries by claim
 * @param living notices whose claims live
 * @param meantBy the default that a notice means
 * @param idOf claim id of a notice
 */
record RecoveriesInDoubt(
        ClaimRecoveries recoveries,
        List<Held<LoanFact.CompensationNotified>> living,
        Function<Held<LoanFact.CompensationNotified>, Optional<DefaultEpisode>> meantBy,
        Function<Held<LoanFact.CompensationNotified>, String> idOf) {

    /** Those of one claim, in legal order; none of a claim that does not live, which is not paid anyway. */
    List<DoubtfulRecovery> of(Held<LoanFact.CompensationNotified> notice) {
        return living.contains(notice)
                ? recoveries
                        .unnamedTo(notice.occurredOn())
                        .flatMap(held -> doubt(notice, held))
                        .toList()
                : List.of();
    }

    private Stream<DoubtfulRecovery> doubt(
            Held<LoanFact.CompensationNotified> notice, Held<LoanFact.Recovered> recovery) {
        return recoveries
                .holder(recovery)
                .filter(holder -> !holder.identity().equals(notice.identity()))
                .filter(holder -> isReported(notice, recovery.occurredOn()) || isCured(holder, recovery.occurredOn()))
                .map(holder -> new DoubtfulRecovery(recovery.header().key(), recovery.occurredOn(), idOf.apply(holder)))
                .stream();
    }

    private boolean isReported(Held<LoanFact.CompensationNotified> notice, LocalDate day) {
        return meantBy.apply(notice)
                .filter(episode -> !episode.reportedOn().isAfter(day))
                .isPresent();
    }

    private boolean isCured(Held<LoanFact.CompensationNotified> notice, LocalDate day) {
        return meantBy.apply(notice)
                .flatMap(episode -> episode.curedOn().asOptional())
                .filter(cured -> !cured.isAfter(day))
                .isPresent();
    }
}
