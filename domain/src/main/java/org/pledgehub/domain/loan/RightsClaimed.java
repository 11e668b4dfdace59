package org.pledgehub.domain.loan;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgehub.domain.eligibility.RightClaimed;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.key.LoanKey;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PoolId;
import org.pledgehub.domain.key.RightId;
import org.pledgehub.domain.right.ClaimOnRight;
import org.pledgehub.domain.right.RightHistory;

/**
 * The claims of a loan among those that live on the other loans of its rights. A listed right counts for a claim only
 * where the registry has ever registered its pledge for somebody who could claim on it: whoever lists a right by mistake,
 * or to learn of it, neither holds others nor is told of them. Which claim a loan tells its rights hangs on its own
 * notices and defaults and on the register, never on a verdict: what one loan says therefore never comes back to it.
 *
 * @param loan the loan
 * @param pool its pool
 * @param pledged the rights that secure it, as the bank last listed them, by id
 * @param histories what the registry knows of them
 * @param others claims on other loans, by right
 */
record RightsClaimed(
        LoanKey loan,
        PoolId pool,
        List<RightId> pledged,
        Map<RightId, RightHistory> histories,
        Map<RightId, List<ClaimOnRight>> others) {

    /** What each right is told of notices whose claims live: the first of those that count for it. */
    SortedMap<RightId, ClaimOnRight> first(Collection<Held<LoanFact.CompensationNotified>> notices) {
        var firsts = new TreeMap<RightId, ClaimOnRight>();
        for (var right : pledged) {
            notices.stream()
                    .filter(notice -> counts(right, notice))
                    .min(Comparator.comparing(Held::original, EventHeader.LEGAL_ORDER))
                    .ifPresent(notice -> firsts.put(right, claimed(notice)));
        }
        return firsts;
    }

    /** Rights on which a claim that came before this notice stands in another pool, each pool once, by right. */
    List<RightClaimed> before(Held<LoanFact.CompensationNotified> notice) {
        var own = claimed(notice);
        return pledged.stream()
                .filter(right -> counts(right, notice))
                .flatMap(right -> others.getOrDefault(right, List.of()).stream()
                        .filter(other -> !other.pool().equals(pool))
                        .filter(other -> ClaimOnRight.LEGAL_ORDER.compare(other, own) < 0)
                        .map(ClaimOnRight::pool)
                        .distinct()
                        .sorted()
                        .map(elsewhere -> new RightClaimed(right, elsewhere)))
                .toList();
    }

    /** For whom a pledge may be registered that carries a claim: the bank, whoever gave notice, and who else claims by it. */
    static Set<PartyId> pledgees(LoanKey loan, Held<LoanFact.CompensationNotified> notice) {
        Set<PartyId> pledgees = new HashSet<>(notice.body().claimants());
        pledgees.add(loan.bank());
        pledgees.add(notice.original().party());
        return pledgees;
    }

    private boolean counts(RightId right, Held<LoanFact.CompensationNotified> notice) {
        return histories.getOrDefault(right, RightHistory.unknown()).isEverPledgedTo(pledgees(loan, notice));
    }

    private ClaimOnRight claimed(Held<LoanFact.CompensationNotified> notice) {
        var told = notice.original();
        return new ClaimOnRight(loan, pool, told.occurredOn(), told.recordedAt(), told.key());
    }
}
