package org.pledgehub.domain.life;

import java.time.LocalDate;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.money.Fen;

/** What the authority decides about a pool (Chaoyang art. 19 to 22). People decide; the hub never does. */
public sealed interface LifeDecision {

    /**
     * The pool was evaluated 绩效评估 (art. 21).
     *
     * @param result with what result
     */
    record Evaluated(LifeResult result) implements LifeDecision {}

    /**
     * The pool goes on 继续合作 (art. 21).
     *
     * @param policy version under which it does
     * @param until its new last day
     */
    record Continued(PolicyRef policy, LocalDate until) implements LifeDecision {}

    /** The cooperation stops 停止合作 (art. 21, 22). */
    record Stopped() implements LifeDecision {}

    /** The cooperation is terminated and all fiscal money taken back 终止合作、收回全部财政资金 (art. 19). */
    record Terminated() implements LifeDecision {}

    /** The losses of all projects are confirmed 全部出险项目确认损失 (art. 22). */
    record LossesConfirmed() implements LifeDecision {}

    /**
     * The pool is liquidated 清算 (art. 22).
     *
     * @param fiscal what the fiscal side gets
     * @param partner what the partner side gets
     */
    record Liquidated(Fen fiscal, Fen partner) implements LifeDecision {}

    /**
     * The use of the pool was audited 审计 (art. 19, 22).
     *
     * @param result with what result
     */
    record Audited(LifeResult result) implements LifeDecision {}

    /**
     * Misused fiscal money is to be taken back 追回违法违规使用的财政资金 (art. 19).
     *
     * @param misused the misused part
     */
    record MisuseTakenBack(Fen misused) implements LifeDecision {}

    /**
     * Another operator runs the pool 更换合作机构.
     *
     * @param operator who
     */
    record OperatorReplaced(PartyId operator) implements LifeDecision {}

    /** People have looked at a frozen pool and let it go on 解除冻结. What cannot be true freezes it again. */
    record Thawed() implements LifeDecision {}
}
