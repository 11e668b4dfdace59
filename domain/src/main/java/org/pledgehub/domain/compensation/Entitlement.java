package org.pledgehub.domain.compensation;

import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;

/**
 * What is promised beyond the stage that is computed.
 *
 * @param whole due in all stages by what is known now; what is due at the stage, where no other is open
 * @param balance balance of the pool with which liability ends; unknown where the policy sets no such limit
 */
public record Entitlement(Fen whole, Told<Fen> balance) {

    /** Nothing is due. */
    public static final Entitlement NONE = new Entitlement(Fen.ZERO, Told.unknown());
}
