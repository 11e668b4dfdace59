package org.pledgehub.domain.policy;

/** A step that must come before the decision. */
public enum ProcedureStep {
    /** 专家评审. */
    EXPERT_REVIEW,
    /** 征求部门意见. */
    DEPARTMENT_OPINION,
    /** 信用查询. */
    CREDIT_REPORT,
    /** 公示. */
    LIST_PUBLISHED
}
