package org.pledgehub.domain.pool;

/**
 * Where a claim stands in its pool. Steps that its policy does not have, or that nobody reports, are passed over.
 *
 * <pre>
 *   PENDING ⇄ INELIGIBLE ⇄ QUEUED ⇄ TRIGGERED → REVIEWED → PLANNED → CONFIRMED | REDUCED | REJECTED
 *      any unpaid one → CURED, WITHDRAWN                                │ paid
 *                                                                       ▼
 *   CLOSED ← RECOVERING ← FISCAL_PAID ← DECIDED ⇄ REIMBURSEMENT_APPLIED ← PARTNER_PAID
 * </pre>
 */
public enum ClaimStage {
    /** Something is missing. */
    PENDING,
    /** Not eligible, or nothing is due. */
    INELIGIBLE,
    /** The default was cured before anything was paid. */
    CURED,
    /** Taken back. */
    WITHDRAWN,
    /** Eligible; the pool has no money for it yet. */
    QUEUED,
    /** Money is reserved. */
    TRIGGERED,
    /** The operator has reviewed it (art. 6(6)). */
    REVIEWED,
    /** The operator has made a plan on the figures in force (art. 14). */
    PLANNED,
    /** The authority has confirmed the figures in force (art. 14). */
    CONFIRMED,
    /** The authority has confirmed less than is due. */
    REDUCED,
    /** The authority has not confirmed it; nothing is reserved. */
    REJECTED,
    /** What was reserved is paid. */
    PARTNER_PAID,
    /** The operator has asked the fiscal account for its share (art. 15). */
    REIMBURSEMENT_APPLIED,
    /** Enough people have decided on what the fiscal account owes now (art. 15). */
    DECIDED,
    /** The fiscal account owes nothing any more. */
    FISCAL_PAID,
    /** Money has come back. */
    RECOVERING,
    /** The pool has back all it paid. */
    CLOSED
}
