package org.pledgehub.domain.subsidy;

/** A step of the procedure. */
public enum StepKind {
    /** The authority confirms that the application came in on the day it names 受理. */
    RECEIPT,
    /** It checks registration and tax of the company 企业资格核查. */
    COMPANY_CHECK,
    /** It says whether the industry counts as a key industry 产业认定. */
    INDUSTRY_FINDING,
    /** 专家评审. */
    EXPERT_REVIEW,
    /** 部门意见. */
    DEPARTMENT_OPINION,
    /** 信用查询. */
    CREDIT_REPORT,
    /** An opinion on a company with a bad record 明确补助意见. */
    FLAG_OPINION,
    /** The list is published 公示. */
    LIST_PUBLISHED,
    /** 异议. */
    OBJECTION,
    /** 重审. */
    RE_REVIEW,
    /** 政府会议审议. */
    MEETING_DECISION,
    /** 拨付. */
    PAYMENT,
    /** The use of the money is published 信息公开. */
    RESULT_PUBLISHED,
    /** 弄虚作假、知识产权侵权认定. */
    VIOLATION_FOUND,
    /** 退回. */
    MONEY_RETURNED
}
