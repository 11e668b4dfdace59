package org.pledgehub.domain.duty;

import java.util.Optional;
import org.pledgehub.domain.policy.DutyClock;

/** What has to be done, or what comes to its end, in a pool. */
public enum DutyKind {
    /** The pool's term ends 存续期届满 (Chaoyang art. 20). A term: it is over one day, and nobody has failed. */
    POOL_TERM(Recurrence.ONCE),
    /** The authority evaluates the pool before its term ends 绩效评估 (art. 21). */
    EVALUATION(Recurrence.ONCE),
    /** Operator and authority reconcile their books 对账 (art. 18). */
    RECONCILIATION(Recurrence.EACH_PERIOD),
    /** The operator's yearly summary and plan 年度总结及计划 (art. 6(7)). */
    ANNUAL_SUMMARY(Recurrence.EACH_PERIOD),
    /** The joint conference meets 联席会议. */
    JOINT_CONFERENCE(Recurrence.EACH_PERIOD);

    private final Recurrence recurrence;

    DutyKind(Recurrence recurrence) {
        this.recurrence = recurrence;
    }

    /** How often a duty comes up. */
    enum Recurrence {
        /** Once in a term. */
        ONCE,
        /** Again in each period from the pool's establishment. */
        EACH_PERIOD
    }

    /** The policy's clock that it runs by; a pool's term is a parameter of its own. */
    public Optional<DutyClock> clock() {
        return switch (this) {
            case POOL_TERM -> Optional.empty();
            case EVALUATION -> Optional.of(DutyClock.EVALUATION);
            case RECONCILIATION -> Optional.of(DutyClock.RECONCILIATION);
            case ANNUAL_SUMMARY -> Optional.of(DutyClock.ANNUAL_SUMMARY);
            case JOINT_CONFERENCE -> Optional.of(DutyClock.JOINT_CONFERENCE);
        };
    }

    /** True where somebody reports that it was done; a term ends by itself. */
    public boolean isReported() {
        return this != POOL_TERM;
    }

    /** True where it comes up again and again. */
    boolean recurs() {
        return recurrence == Recurrence.EACH_PERIOD;
    }
}
