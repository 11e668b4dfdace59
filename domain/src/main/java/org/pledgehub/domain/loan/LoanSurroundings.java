package org.pledgehub.domain.loan;

import java.util.List;
import java.util.Map;
import org.pledgehub.domain.key.RightId;
import org.pledgehub.domain.right.ClaimOnRight;
import org.pledgehub.domain.right.RightHistory;

/**
 * What a dossier rests on besides the loan's own facts.
 *
 * @param rights what the registry knows of the pledged rights
 * @param claims the first claim that lives on each other loan of a right, by right
 * @param references policies, calendars, pools
 * @param moment what is known of time
 */
public record LoanSurroundings(
        Map<RightId, RightHistory> rights,
        Map<RightId, List<ClaimOnRight>> claims,
        LoanReferences references,
        LoanMoment moment) {

    /** Keeps its own copies. */
    public LoanSurroundings {
        rights = Map.copyOf(rights);
        claims = Map.copyOf(claims);
    }
}
