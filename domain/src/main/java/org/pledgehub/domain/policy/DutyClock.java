package org.pledgehub.domain.policy;

/** A clock other than the filing's. */
public enum DutyClock {
    /** The authority reviews a filing 审核备案. */
    FILING_REVIEW,
    /** The operator reviews a claim and checks on site 初审、现场核实. */
    CLAIM_REVIEW,
    /** The operator presents a compensation plan 风险补偿方案. */
    PLAN,
    /** The authority confirms the plan 审核确认. */
    CONFIRMATION,
    /** The fiscal account reimburses the partner account 对社会资本账户补偿. */
    REIMBURSEMENT,
    /** Operator and authority reconcile 对账. */
    RECONCILIATION,
    /** The operator's yearly summary and plan 年度总结及计划. */
    ANNUAL_SUMMARY,
    /** Evaluation before the term ends 绩效评估. */
    EVALUATION,
    /** A list is open to objection 公示. */
    PUBLIC_NOTICE,
    /** A pledge is registered at the window 窗口办结. */
    REGISTRATION_WINDOW,
    /** A pledge is registered on line 线上办结. */
    REGISTRATION_ONLINE,
    /** No applications after fraud 取消申报资格. */
    BAN,
    /** The measure itself is valid 有效期. */
    VALIDITY
}
