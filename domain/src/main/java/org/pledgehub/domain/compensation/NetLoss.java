package org.pledgehub.domain.compensation;

import org.pledgehub.domain.compensation.Proof.Operands;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.RuleText;

/**
 * The loss that is left once what was ceded and recovered is taken off, and what of it the pool's share is taken of: all of
 * it, or the part that the pledged rights have in the collateral.
 *
 * @param name of the step of the proof that makes the loss
 * @param loss fen, zero or more
 * @param base what of it counts, fen
 */
record NetLoss(String name, Fen loss, Fen base) {

    private static final String BASE = "base";

    /** The part that counts where a policy counts a part only; unknown where all of a loss counts. */
    static Told<PledgedPart> pledged(CompensationCase what) {
        return switch (what.terms().policy().coverage().mixedPledge().value()) {
            case WHOLE_LOSS -> Told.unknown();
            case IP_PART -> what.circumstances().pledged();
        };
    }

    /**
     * Notes a loss that was computed already, and then what of it counts.
     *
     * @param step rule, formula and operands of the loss
     */
    static NetLoss noted(CompensationCase what, Proof proof, Step step, Fen loss) {
        if (pledged(what) instanceof Told.Known<PledgedPart>(var part)) {
            proof.note(step.rule(), "loss", step.expression(), step.operands(), loss);
            var base = proof.note(
                    what.terms().policy().coverage().mixedPledge().rule(),
                    BASE,
                    "floor(loss * pledgedRights / allCollateral)",
                    Operands.of("loss", loss)
                            .and("pledgedRights", part.rights())
                            .and("allCollateral", part.collateral()),
                    part.of(loss));
            return new NetLoss("loss", loss, base);
        }
        proof.note(step.rule(), BASE, step.expression(), step.operands(), loss);
        return new NetLoss(BASE, loss, loss);
    }

    /** How a loss is computed. */
    record Step(RuleText rule, String expression, Operands operands) {}
}
