package org.pledgehub.domain.subsidy;

/** Why an application does not go on, or what is odd about it. In order of precedence. */
public enum SubsidyReason {
    /** No programme of that name is registered. */
    POOL_UNKNOWN,
    /** The call of the year is not known. */
    SUBSIDY_CALL_UNKNOWN,
    /** No version of the measure decides on the day that picks it. */
    NO_POLICY_IN_FORCE,
    /** The application names a day before the window. */
    SUBSIDY_WINDOW_NOT_OPEN,
    /** The application came after the window 逾期. */
    SUBSIDY_APPLICATION_LATE,
    /** Reported after the window for a day within it; the authority has to confirm the receipt. */
    SUBSIDY_RECEIPT_MISSING,
    /** The company may not apply 取消申报资格. */
    SUBSIDY_COMPANY_BANNED,
    /** Fraud or infringement was found. */
    SUBSIDY_VIOLATION_FOUND,
    /** An earlier application asks for the same cost of the same loan. */
    SUBSIDY_COST_ALREADY_CLAIMED,
    /** The company is not registered, or pays no tax, in the district. */
    BORROWER_NOT_IN_DISTRICT,
    /** Nobody has said so of the company. */
    BORROWER_NOT_ASSESSED,
    /** The kind of right is not accepted. */
    IP_KIND_NOT_ACCEPTED,
    /** The text does not list the kind of right. */
    IP_KIND_UNLISTED,
    /** Nobody who knows has said that the loan is repaid. */
    SUBSIDY_REPAYMENT_NOT_PROVEN,
    /** The loan was not repaid on schedule. */
    SUBSIDY_REPAID_LATE,
    /** The loan had been extended. */
    SUBSIDY_LOAN_EXTENDED,
    /** The policy makes none of the costs good. */
    SUBSIDY_COST_NOT_COVERED,
    /** A cost is not proven. */
    SUBSIDY_COST_NOT_PROVEN,
    /** The list of key industries ends in 等 and does not name the industry. */
    SUBSIDY_INDUSTRY_UNLISTED,
    /** The company has had its number of subsidies. */
    SUBSIDY_TIMES_EXCEEDED,
    /** The budget of the year is not known. */
    SUBSIDY_BUDGET_UNKNOWN,
    /** A step of the procedure is outstanding. */
    SUBSIDY_STEP_OUTSTANDING,
    /** A step of the procedure went against the application. */
    SUBSIDY_STEP_FAILED,
    /** A bad record asks for an opinion. */
    SUBSIDY_OPINION_DUE,
    /** An objection is not reviewed yet. */
    SUBSIDY_OBJECTION_OPEN,
    /** The public notice is still running. */
    SUBSIDY_NOTICE_RUNNING,
    /** The meeting decided before it could; its decision does not count. */
    SUBSIDY_DECIDED_TOO_EARLY,
    /** The meeting named more than was computed. */
    SUBSIDY_DECIDED_ABOVE_COMPUTED,
    /** More was paid than approved. */
    SUBSIDY_PAID_ABOVE_APPROVED
}
