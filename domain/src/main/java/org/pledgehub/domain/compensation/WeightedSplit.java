package org.pledgehub.domain.compensation;

import java.util.ArrayList;
import java.util.List;
import org.pledgehub.domain.compensation.Proof.Operands;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Split;
import org.pledgehub.domain.policy.RuleText;

/** Splits an amount by weights, the last part being the remainder, and notes each part. */
final class WeightedSplit {

    private final Proof proof;
    private final RuleText rule;
    private final String name;

    WeightedSplit(Proof proof, RuleText rule, String name) {
        this.proof = proof;
        this.rule = rule;
        this.name = name;
    }

    /** The parts of the figure that an earlier step made under that name. */
    List<Fen> of(String wholeName, Fen whole, List<Long> weights) {
        var total = weights.stream().reduce(0L, Math::addExact);
        var amounts = Split.byWeights(whole, weights);
        var parts = new ArrayList<Fen>();
        var left = whole;
        for (int i = 0; i < amounts.size(); i++) {
            var amount = amounts.get(i);
            var operands = Operands.of("left", left);
            if (i == amounts.size() - 1) {
                proof.note(rule, name + (i + 1), "left", operands, amount);
            } else {
                operands.and(wholeName, whole).and("borne", weights.get(i)).and("borneByAll", total);
                proof.note(
                        rule,
                        name + (i + 1),
                        "min(left, halfUp(" + wholeName + " * borne / borneByAll))",
                        operands,
                        amount);
            }
            parts.add(amount);
            left = left.minus(amount);
        }
        return parts;
    }
}
