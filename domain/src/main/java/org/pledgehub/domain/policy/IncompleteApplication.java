package org.pledgehub.domain.policy;

/** What becomes of an application for reimbursement that lacks one of its documents (Chaoyang art. 15). */
public enum IncompleteApplication {
    /** It is taken down, and what is missing is named. */
    WARN,
    /** It is refused. */
    REFUSE
}
