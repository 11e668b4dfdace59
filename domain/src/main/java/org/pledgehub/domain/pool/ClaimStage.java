package org.pledgehub.domain.pool;

/**
 * Where a claim stands in its pool.
 *
 * <pre>
 *   PENDING ⇄ INELIGIBLE ⇄ QUEUED ⇄ TRIGGERED → PARTNER_PAID       any unpaid one → WITHDRAWN
 * </pre>
 */
public enum ClaimStage {
    /** Something is missing. */
    PENDING,
    /** Not eligible, or nothing is due. */
    INELIGIBLE,
    /** Taken back. */
    WITHDRAWN,
    /** Eligible; the pool has no money for it yet. */
    QUEUED,
    /** Money is reserved. */
    TRIGGERED,
    /** What was reserved is paid. */
    PARTNER_PAID
}
