package org.pledgehub.domain.loan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pledgehub.domain.eligibility.RightClaimed;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.key.LoanKey;
import org.pledgehub.domain.key.PoolId;
import org.pledgehub.domain.key.RightId;
import org.pledgehub.domain.right.ClaimOnRight;

/**
 * The claims of a loan among those that live on the other loans of its rights. Which claim a loan tells its rights hangs
 * on its own notices and defaults alone, never on a verdict: what one loan says therefore never comes back to it.
 *
 * @param loan the loan
 * @param pool its pool
 * @param pledged the rights that secure it, as the bank last listed them, by id
 * @param others claims on other loans, by right
 */
record RightsClaimed(LoanKey loan, PoolId pool, List<RightId> pledged, Map<RightId, List<ClaimOnRight>> others) {

    /** What the rights are told of notices whose claims live: the first of those whose default is not cured. */
    Optional<ClaimOnRight> first(Stream<EventHeader> notices) {
        return notices.min(EventHeader.LEGAL_ORDER).map(this::claimed);
    }

    /** Rights on which a claim that came before this notice stands in another pool, each pool once, by right. */
    List<RightClaimed> before(EventHeader notice) {
        var own = claimed(notice);
        return pledged.stream()
                .flatMap(right -> others.getOrDefault(right, List.of()).stream()
                        .filter(other -> !other.pool().equals(pool))
                        .filter(other -> ClaimOnRight.LEGAL_ORDER.compare(other, own) < 0)
                        .map(ClaimOnRight::pool)
                        .distinct()
                        .sorted()
                        .map(elsewhere -> new RightClaimed(right, elsewhere)))
                .toList();
    }

    private ClaimOnRight claimed(EventHeader notice) {
        return new ClaimOnRight(loan, pool, notice.occurredOn(), notice.recordedAt(), notice.key());
    }
}
