package org.pledgehub.domain.pool;

import org.pledgehub.domain.compensation.Recovery;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.Payout;
import org.pledgehub.domain.policy.PoolTerms;

/**
 * What came in after the notice, by what becomes of it. Where a policy pays in stages, what comes in until recovery has
 * ended is not divided: it lessens the loss that the last stage is computed from, so the bank keeps it, and dividing it
 * too would count it twice.
 *
 * @param kept not divided
 * @param divided divided by the policy's waterfall
 */
record StagedRecovery(Recovery kept, Recovery divided) {

    private static final Recovery NOTHING = new Recovery(Fen.ZERO, Fen.ZERO);

    static StagedRecovery of(ClaimAssessment said, PoolTerms terms) {
        return switch (terms.policy().payment().payout().value()) {
            case Payout.Once() -> new StagedRecovery(NOTHING, said.later());
            case Payout.TwoStage stages ->
                switch (said.toEnd()) {
                    case Told.Unknown<Recovery>() -> new StagedRecovery(said.later(), NOTHING);
                    case Told.Known<Recovery>(var until) ->
                        new StagedRecovery(
                                until,
                                new Recovery(
                                        said.later().gross().minus(until.gross()),
                                        said.later().cost().minus(until.cost())));
                };
        };
    }

    /** What the bank keeps; a cost above the proceeds does not add to the loss. */
    Fen keptNet() {
        return kept.net().atLeastZero();
    }
}
