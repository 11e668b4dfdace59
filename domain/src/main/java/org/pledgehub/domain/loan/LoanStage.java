package org.pledgehub.domain.loan;

/**
 * Where a loan stands.
 *
 * <pre>
 *   WAITING ─► PENDING ─► ACTIVE ◄─► IN_DEFAULT        WITHDRAWN: every disbursement undone
 *                            └─► REPAID
 * </pre>
 */
public enum LoanStage {
    /** Facts are known, a disbursement is not. */
    WAITING,
    /** Disbursed, but its pool is unknown or no policy was in force. */
    PENDING,
    /** Counts in its pool. */
    ACTIVE,
    /** Counts in its pool, and a default is not cured. */
    IN_DEFAULT,
    /** Nothing is owed any more. */
    REPAID,
    /** Every disbursement was undone. */
    WITHDRAWN
}
