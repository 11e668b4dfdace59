package org.pledgehub.domain.eligibility;

import org.pledgehub.domain.key.PoolId;
import org.pledgehub.domain.key.RightId;

/**
 * A pledged right on which an earlier claim stands in another pool. Whose loan that is, and which claim, is not told: it
 * is the secret of another bank.
 *
 * @param right the right
 * @param pool the other pool
 */
public record RightClaimed(RightId right, PoolId pool) {}
