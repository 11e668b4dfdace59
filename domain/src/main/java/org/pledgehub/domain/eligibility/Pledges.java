package org.pledgehub.domain.eligibility;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.RightId;
import org.pledgehub.domain.key.Uscc;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.right.RightHistory;

/**
 * What is pledged for the loan, and what the registry says of it.
 *
 * @param listed the bank's list; unknown where it has not sent one
 * @param otherCollateral value of what else secures the loan
 * @param histories what the registry knows, by right
 * @param pledgees parties to whom a registration counts
 * @param borrower the borrower
 */
public record Pledges(
        Told<List<PledgedRight>> listed,
        Told<Fen> otherCollateral,
        Map<RightId, RightHistory> histories,
        Set<PartyId> pledgees,
        Uscc borrower) {

    /** Keeps its own copies. */
    public Pledges {
        histories = Map.copyOf(histories);
        pledgees = Set.copyOf(pledgees);
    }
}
