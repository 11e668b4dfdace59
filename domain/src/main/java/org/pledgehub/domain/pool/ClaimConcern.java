package org.pledgehub.domain.pool;

/** What people must look at in a claim's course. */
public enum ClaimConcern {
    /** The figures changed after the authority had confirmed them. */
    CONFIRMATION_VOIDED,
    /** What the fiscal account owes changed after the decision; it has to be taken anew. */
    DECISION_VOIDED,
    /** Money went out without the confirmation that the policy asks for. */
    PAID_WITHOUT_CONFIRMATION,
    /** The fiscal account paid before enough people had decided. */
    REIMBURSED_WITHOUT_DECISION
}
