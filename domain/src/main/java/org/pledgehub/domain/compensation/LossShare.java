package org.pledgehub.domain.compensation;

import java.util.List;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Ratio;

/**
 * The pool's share of a loss before further ceilings.
 *
 * @param net what it is a share of
 * @param limits steps of the proof that limit what is due, by name and amount, the share first
 * @param riskShare part of the base that the pool bears
 * @param weights what each claimant's due is in proportion to
 */
record LossShare(NetLoss net, List<Limit> limits, Ratio riskShare, List<Long> weights) {

    /**
     * A limit.
     *
     * @param name of the step
     * @param amount at most so much
     */
    record Limit(String name, Fen amount) {}
}
