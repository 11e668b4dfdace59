package org.pledgehub.domain.duty;

import java.util.Optional;
import org.pledgehub.domain.policy.DutyClock;

/** What has to be done, or what comes to its end, in a pool or a subsidy programme. */
public enum DutyKind {
    /** The pool's term ends 存续期届满 (Chaoyang art. 20). A term: it is over one day, and nobody has failed. */
    POOL_TERM(Recurrence.ONCE),
    /** The authority evaluates the pool before its term ends 绩效评估 (art. 21). */
    EVALUATION(Recurrence.EACH_TERM, DutyClock.EVALUATION),
    /** Operator and authority reconcile their books 对账 (art. 18). */
    RECONCILIATION(Recurrence.EACH_PERIOD, DutyClock.RECONCILIATION),
    /** The operator's yearly summary and plan 年度总结及计划 (art. 6(7)). */
    ANNUAL_SUMMARY(Recurrence.EACH_PERIOD, DutyClock.ANNUAL_SUMMARY),
    /** The joint conference meets 联席会议. */
    JOINT_CONFERENCE(Recurrence.EACH_PERIOD, DutyClock.JOINT_CONFERENCE),
    /** The operator's conditions are checked again 合作机构条件复核 (art. 7). */
    OPERATOR_CONDITIONS(Recurrence.EACH_PERIOD, DutyClock.OPERATOR_CONDITIONS),
    /** A company is checked without notice 抽查 (art. 6(5)); no clock asks for it. */
    SPOT_CHECK(Recurrence.AS_MADE),
    /** The pool is liquidated once all losses are confirmed 清算 (art. 22). */
    LIQUIDATION(Recurrence.ONCE, DutyClock.LIQUIDATION),
    /** A side contributes the sum that it agreed to by the agreed day 约定出资; no clock asks for it, its parties do. */
    CONTRIBUTION(Recurrence.EACH_ACCOUNT),
    /** The operator reviews a claim and checks on site 初审、现场核实 (art. 6(6)). */
    CLAIM_REVIEW(Recurrence.EACH_CLAIM, DutyClock.CLAIM_REVIEW),
    /** The operator presents a compensation plan 风险补偿方案 (art. 14). */
    PLAN(Recurrence.EACH_CLAIM, DutyClock.PLAN),
    /** The authority answers to the plan 审核确认 (art. 14). */
    CONFIRMATION(Recurrence.EACH_CLAIM, DutyClock.CONFIRMATION),
    /** The fiscal account reimburses the partner account 对社会资本账户补偿 (art. 15). */
    REIMBURSEMENT(Recurrence.EACH_CLAIM, DutyClock.REIMBURSEMENT),
    /** The operator takes a step to recover what a pool has paid 风险处置、追偿 (art. 17). */
    RECOVERY_STEP(Recurrence.EACH_CLAIM, DutyClock.RECOVERY_STEP),
    /** The authority reviews a filing 审核备案 (art. 5(4)). */
    FILING_REVIEW(Recurrence.EACH_LOAN, DutyClock.FILING_REVIEW),
    /** A pledge ends before its loan is due 质权到期. A term. */
    PLEDGE_END(Recurrence.EACH_LOAN, DutyClock.PLEDGE_END),
    /** A right ends before its loan is due 权利期限届满. A term. */
    RIGHT_END(Recurrence.EACH_LOAN, DutyClock.RIGHT_END),
    /** A right that lapsed for its annual fee may be restored 年费滞纳期. A term. */
    ANNUAL_FEE_GRACE(Recurrence.EACH_LOAN, DutyClock.ANNUAL_FEE_GRACE),
    /** A pledge that was applied for at the window is registered 窗口办结. */
    REGISTRATION_WINDOW(Recurrence.EACH_LOAN, DutyClock.REGISTRATION_WINDOW),
    /** A pledge that was applied for on line is registered 线上办结. */
    REGISTRATION_ONLINE(Recurrence.EACH_LOAN, DutyClock.REGISTRATION_ONLINE),
    /** Applications for a subsidy are taken until then 申报期. A term. */
    SUBSIDY_WINDOW(Recurrence.IN_A_PROGRAMME, DutyClock.SUBSIDY_WINDOW),
    /** A list is open to objection until then 公示期. A term. */
    PUBLIC_NOTICE(Recurrence.IN_A_PROGRAMME, DutyClock.PUBLIC_NOTICE),
    /** A company may not apply until then 取消申报资格期. A term. */
    BAN(Recurrence.IN_A_PROGRAMME, DutyClock.BAN);

    private final Recurrence recurrence;
    private final Optional<DutyClock> clock;

    DutyKind(Recurrence recurrence, DutyClock clock) {
        this.recurrence = recurrence;
        this.clock = Optional.of(clock);
    }

    DutyKind(Recurrence recurrence) {
        this.recurrence = recurrence;
        this.clock = Optional.empty();
    }

    /** How often a duty comes up. */
    enum Recurrence {
        /** Once in a pool's life. */
        ONCE,
        /** Once in a term. */
        EACH_TERM,
        /** Again in each period of a term. */
        EACH_PERIOD,
        /** Once for each account for which a day was agreed. */
        EACH_ACCOUNT,
        /** Once for each claim. */
        EACH_CLAIM,
        /** Whenever somebody has done it. */
        AS_MADE,
        /** For things of a loan. */
        EACH_LOAN,
        /** For calls, lists and companies of a subsidy programme. */
        IN_A_PROGRAMME
    }

    /** The policy's clock that it runs by; a pool's term is a parameter of its own. */
    public Optional<DutyClock> clock() {
        return clock;
    }

    /** True where somebody does it; a term ends by itself. */
    public boolean isReported() {
        return switch (this) {
            case POOL_TERM, PLEDGE_END, RIGHT_END, ANNUAL_FEE_GRACE, SUBSIDY_WINDOW, PUBLIC_NOTICE, BAN -> false;
            case EVALUATION,
                    RECONCILIATION,
                    ANNUAL_SUMMARY,
                    JOINT_CONFERENCE,
                    OPERATOR_CONDITIONS,
                    SPOT_CHECK,
                    LIQUIDATION,
                    CONTRIBUTION,
                    CLAIM_REVIEW,
                    PLAN,
                    CONFIRMATION,
                    REIMBURSEMENT,
                    RECOVERY_STEP,
                    FILING_REVIEW,
                    REGISTRATION_WINDOW,
                    REGISTRATION_ONLINE -> true;
        };
    }

    /** True where each claim has its own. */
    public boolean isOfAClaim() {
        return recurrence == Recurrence.EACH_CLAIM;
    }

    /** True where it is the pool's own. */
    public boolean isOfThePool() {
        return switch (recurrence) {
            case ONCE, EACH_TERM, EACH_PERIOD, EACH_ACCOUNT, AS_MADE -> true;
            case EACH_CLAIM, EACH_LOAN, IN_A_PROGRAMME -> false;
        };
    }

    /** How often it comes up. */
    Recurrence recurrence() {
        return recurrence;
    }
}
