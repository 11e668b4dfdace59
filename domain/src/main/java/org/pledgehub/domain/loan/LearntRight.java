package org.pledgehub.domain.loan;

import java.util.List;
import org.pledgehub.domain.key.RightId;
import org.pledgehub.domain.right.ClaimOnRight;
import org.pledgehub.domain.right.RightHistory;

/**
 * What a loan has been told of a right.
 *
 * @param right the right
 * @param version greater is later
 * @param history the right in legal time
 * @param claims the first claim that lives on each other loan of the right
 */
public record LearntRight(RightId right, long version, RightHistory history, List<ClaimOnRight> claims) {

    /** Keeps its own copy. */
    public LearntRight {
        claims = List.copyOf(claims);
    }
}
