package org.pledgehub.domain.loan;

import java.util.Map;
import org.pledgehub.domain.key.RightId;
import org.pledgehub.domain.right.RightHistory;

/**
 * What a dossier rests on besides the loan's own facts.
 *
 * @param rights what the registry knows of the pledged rights
 * @param references policies, calendars, pools
 * @param moment what is known of time
 */
public record LoanSurroundings(Map<RightId, RightHistory> rights, LoanReferences references, LoanMoment moment) {

    /** Keeps its own copy. */
    public LoanSurroundings {
        rights = Map.copyOf(rights);
    }
}
