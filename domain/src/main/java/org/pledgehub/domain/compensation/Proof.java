package org.pledgehub.domain.compensation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.RuleText;

/** Writes a proof as its figures are computed. Each figure is computed by plain arithmetic and noted with its formula. */
final class Proof {

    private final List<ProofStep> steps = new ArrayList<>();

    /** Notes a figure under a name with the formula and operands that lead to it, and gives it back. */
    Fen note(RuleText rule, String name, String expression, Operands operands, Fen result) {
        steps.add(ProofStep.of(rule, name + " = " + expression, operands.values, result));
        return result;
    }

    List<ProofStep> steps() {
        return List.copyOf(steps);
    }

    /** Named operands of one step. */
    static final class Operands {

        private final Map<String, Long> values = new TreeMap<>();

        static Operands of(String name, Fen amount) {
            return new Operands().and(name, amount);
        }

        Operands and(String name, Fen amount) {
            return and(name, amount.value());
        }

        Operands and(String name, long value) {
            values.put(name, value);
            return this;
        }
    }
}
