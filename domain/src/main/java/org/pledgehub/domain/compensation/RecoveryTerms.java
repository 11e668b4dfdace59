package org.pledgehub.domain.compensation;

import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Ratio;
import org.pledgehub.domain.money.Share;
import org.pledgehub.domain.policy.PoolTerms;
import org.pledgehub.domain.policy.RecoveryOrder;
import org.pledgehub.domain.policy.Ruled;

/**
 * What the division of recoveries hangs on.
 *
 * @param order who gets recovered money first
 * @param poolShare share of the loss that the pool bears
 * @param fiscalShare fiscal share of what the pool bears
 * @param base loss that the compensation was computed from
 * @param paid what the pool paid; it never gets back more
 * @param pledged part of what came back that the division is of, the rest being the bank's; unknown for all of it
 */
public record RecoveryTerms(
        Ruled<RecoveryOrder> order, Ratio poolShare, Share fiscalShare, Fen base, Fen paid, Told<PledgedPart> pledged) {

    /** Terms with a pool share of so many parts per million. */
    public RecoveryTerms(Ruled<RecoveryOrder> order, Share poolShare, Share fiscalShare, Fen base, Fen paid) {
        this(order, poolShare.asRatio(), fiscalShare, base, paid, Told.unknown());
    }

    /** The terms of a pool for a compensation that was paid as computed. */
    public static RecoveryTerms of(PoolTerms terms, Compensation compensation) {
        return new RecoveryTerms(
                terms.policy().payment().recoveryWaterfall(),
                compensation.riskShare(),
                terms.fiscalShare(),
                compensation.base(),
                compensation.paidInAll(),
                compensation.pledged());
    }

    /** The same in another order, as the parties agreed. */
    public RecoveryTerms inOrder(RecoveryOrder agreed) {
        return new RecoveryTerms(
                new Ruled<>(agreed, order.rule(), order.basis()), poolShare, fiscalShare, base, paid, pledged);
    }

    /** True where the pool's share is so many parts per million. */
    boolean isInPpm() {
        return poolShare.denominator() == Share.WHOLE_PPM;
    }

    /** What the bank lost of what counts and the pool did not make good. */
    Fen bankLoss() {
        return base.minus(paid).atLeastZero();
    }
}
