package org.pledgehub.domain.loan;

import java.time.LocalDate;
import java.util.List;
import org.pledgehub.domain.compensation.Recovery;
import org.pledgehub.domain.eligibility.Assessment;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.money.Fen;

/**
 * One claim on the pool, as the loan room sees it.
 *
 * @param claimId loan key, {@code #}, event id of the notice; a notice of another party than the lending bank names its
 *     sender too, because event ids are unique only within a party
 * @param notice the notice, in its last form
 * @param claimedDefault first report of the default that is claimed, whatever became of the notice
 * @param policy policy version that decides it
 * @param assessment what the checks came to
 * @param ceded principal passed on by re-guarantee or reinsurance
 * @param cededReceived what of that has been received, where it is told
 * @param recovered net recoveries up to the day of the notice, never below zero
 * @param later recovered after the day of the notice, gross and cost
 * @param laterOn day of the first of that
 * @param end the end of recovery, under a policy that pays in stages
 * @param inputs events that it rests on, in legal order
 * @param payee who is paid
 */
public record Claim(
        String claimId,
        Held<LoanFact.CompensationNotified> notice,
        Told<EventKey> claimedDefault,
        Told<PolicyRef> policy,
        Assessment assessment,
        Fen ceded,
        Told<Fen> cededReceived,
        Fen recovered,
        Recovery later,
        Told<LocalDate> laterOn,
        Told<RecoveryEnd> end,
        List<EventHeader> inputs,
        PartyId payee) {

    /** Keeps its own copy. */
    public Claim {
        inputs = List.copyOf(inputs);
    }
}
