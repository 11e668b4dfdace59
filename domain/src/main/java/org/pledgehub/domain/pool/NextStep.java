package org.pledgehub.domain.pool;

import org.pledgehub.domain.fact.Role;

/** What a claim waits for. */
public enum NextStep {
    /** Review and check on site. */
    REVIEW(Role.OPERATOR),
    /** Make a plan. */
    PLAN(Role.OPERATOR),
    /** Confirm, reduce or reject the plan. */
    CONFIRM(Role.AUTHORITY),
    /** See to it that what the claim lacks since it was paid in part is said. */
    COMPLETE(Role.OPERATOR),
    /** Pay what is reserved. */
    PAY(Role.CUSTODIAN),
    /** Ask the fiscal account for its share. */
    APPLY_FOR_REIMBURSEMENT(Role.OPERATOR),
    /** Give back what was paid and is not due. */
    REFUND(Role.BANK),
    /** Decide together. */
    DECIDE(Role.AUTHORITY),
    /** Pay from the fiscal to the partner account. */
    REIMBURSE(Role.CUSTODIAN),
    /** Recover what was paid. */
    RECOVER(Role.OPERATOR);

    private final Role role;

    NextStep(Role role) {
        this.role = role;
    }

    /** Who must act. */
    public Role role() {
        return role;
    }
}
