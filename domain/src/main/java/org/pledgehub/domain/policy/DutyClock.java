package org.pledgehub.domain.policy;

import org.pledgehub.domain.calendar.ClockKind;

/** A clock other than the filing's; how its last day moves follows from its kind unless the parties agreed otherwise. */
public enum DutyClock {
    /** The authority reviews a filing 审核备案. */
    FILING_REVIEW(ClockKind.ACT),
    /** The operator reviews a claim and checks on site 初审、现场核实. */
    CLAIM_REVIEW(ClockKind.ACT),
    /** The operator presents a compensation plan 风险补偿方案. */
    PLAN(ClockKind.ACT),
    /** The authority confirms the plan 审核确认. */
    CONFIRMATION(ClockKind.ACT),
    /** The fiscal account reimburses the partner account 对社会资本账户补偿. */
    REIMBURSEMENT(ClockKind.ACT),
    /** A paid claim has a next step of recovery 风险处置、追偿. */
    RECOVERY_STEP(ClockKind.ACT),
    /** Operator and authority reconcile 对账. */
    RECONCILIATION(ClockKind.ACT),
    /** The operator's yearly summary and plan 年度总结及计划. */
    ANNUAL_SUMMARY(ClockKind.ACT),
    /** Evaluation before the term ends 绩效评估. */
    EVALUATION(ClockKind.BEFORE),
    /** The operator's conditions are checked again 合作机构条件复核. */
    OPERATOR_CONDITIONS(ClockKind.ACT),
    /** The pool is liquidated once all losses are confirmed 清算. */
    LIQUIDATION(ClockKind.ACT),
    /** A pledge ends before its loan is due 质权到期. */
    PLEDGE_END(ClockKind.BEFORE),
    /** A right ends before its loan is due 权利期限届满. */
    RIGHT_END(ClockKind.BEFORE),
    /** An annual fee may still be paid 年费滞纳期. */
    ANNUAL_FEE_GRACE(ClockKind.TERM),
    /** The joint conference meets 联席会议. */
    JOINT_CONFERENCE(ClockKind.ACT),
    /** Applications for a subsidy are taken 申报期. */
    SUBSIDY_WINDOW(ClockKind.ACT),
    /** A list is open to objection 公示. */
    PUBLIC_NOTICE(ClockKind.ACT),
    /** A pledge is registered at the window 窗口办结. */
    REGISTRATION_WINDOW(ClockKind.ACT),
    /** A pledge is registered on line 线上办结. */
    REGISTRATION_ONLINE(ClockKind.ACT),
    /** No applications after fraud 取消申报资格. */
    BAN(ClockKind.TERM),
    /** The measure itself is valid 有效期. */
    VALIDITY(ClockKind.TERM);

    private final ClockKind kind;

    DutyClock(ClockKind kind) {
        this.kind = kind;
    }

    /** Which kind of clock it is. */
    public ClockKind kind() {
        return kind;
    }
}
