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
 * @param appraised list on whose sums an amount may rest: the last one of the day of the notice, as first told, or before;
 *     what changes hands or value afterwards moves no money
 */
public record Pledges(
        Told<List<PledgedRight>> listed,
        Told<Fen> otherCollateral,
        Map<RightId, RightHistory> histories,
        Set<PartyId> pledgees,
        Uscc borrower,
        Told<Appraised> appraised) {

    /**
     * What a list of pledges says of values.
     *
     * @param pledges the rights
     * @param otherCollateral value of what else secures the loan; a bank writes zero for nothing
     */
    public record Appraised(List<PledgedRight> pledges, Told<Fen> otherCollateral) {

        /** Keeps its own copy. */
        public Appraised {
            pledges = List.copyOf(pledges);
        }
    }

    /** Keeps its own copies. */
    public Pledges {
        histories = Map.copyOf(histories);
        pledgees = Set.copyOf(pledgees);
    }
}
