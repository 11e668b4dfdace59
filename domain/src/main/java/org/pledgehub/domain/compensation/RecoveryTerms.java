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
 * @param otherLevels what other levels bear of the same loss, where the policy limits all levels together; else nothing
 * @param pledged part of what came back that the division is of, the rest being the bank's; unknown for all of it
 */
public record RecoveryTerms(
        Ruled<RecoveryOrder> order,
        Ratio poolShare,
        Share fiscalShare,
        Fen base,
        Fen paid,
        Fen otherLevels,
        Told<PledgedPart> pledged) {

    /** Terms with a pool share of so many parts per million, of a loss of which no other level bears a part. */
    public RecoveryTerms(Ruled<RecoveryOrder> order, Share poolShare, Share fiscalShare, Fen base, Fen paid) {
        this(order, poolShare.asRatio(), fiscalShare, base, paid, Fen.ZERO, Told.unknown());
    }

    /** The terms of a pool for a compensation that was paid as computed of a notice. */
    public static RecoveryTerms of(PoolTerms terms, NoticeFigures notice, Compensation compensation) {
        return new RecoveryTerms(
                terms.policy().payment().recoveryWaterfall(),
                compensation.riskShare(),
                terms.fiscalShare(),
                compensation.base(),
                compensation.paidInAll(),
                notice.otherLevelsUnder(terms),
                compensation.pledged());
    }

    /** The same in another order, as the parties agreed. */
    public RecoveryTerms inOrder(RecoveryOrder agreed) {
        return new RecoveryTerms(
                new Ruled<>(agreed, order.rule(), order.basis()),
                poolShare,
                fiscalShare,
                base,
                paid,
                otherLevels,
                pledged);
    }

    /** True where the pool's share is so many parts per million. */
    boolean isInPpm() {
        return poolShare.denominator() == Share.WHOLE_PPM;
    }

    /** What the bank lost of what counts and neither the pool nor other levels made good. */
    Fen bankLoss() {
        return base.minus(paid).minus(otherLevels).atLeastZero();
    }
}
