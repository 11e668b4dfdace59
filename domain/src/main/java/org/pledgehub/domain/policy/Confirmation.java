package org.pledgehub.domain.policy;

/** Whether the authority confirms a compensation plan before anything is paid 审核确认. */
public enum Confirmation {
    /** Nothing is paid before the authority has confirmed the plan. */
    REQUIRED,
    /** The policy has no such step. */
    NONE
}
