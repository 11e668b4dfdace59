package org.pledgehub.domain.loan;

import org.pledgehub.domain.key.RightId;
import org.pledgehub.domain.right.RightHistory;

/**
 * What a loan has been told of a right.
 *
 * @param right the right
 * @param version greater is later
 * @param history the right in legal time
 */
public record LearntRight(RightId right, long version, RightHistory history) {}
