package org.pledgehub.domain.compensation;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.RuleText;

/**
 * One step of the arithmetic, fit to be recomputed by someone who has nothing but the step.
 *
 * @param rule rule that asks for the step
 * @param formula {@code name = expression} in the language of {@link ProofChecker}
 * @param inputs operands by name, fen or ppm; one that an earlier step made bears that step's name
 * @param result what the step makes
 */
public record ProofStep(RuleText rule, String formula, SortedMap<String, Long> inputs, Fen result) {

    /** Keeps its own copy. */
    public ProofStep {
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    }

    /** A step over inputs in any order. */
    public static ProofStep of(RuleText rule, String formula, Map<String, Long> inputs, Fen result) {
        return new ProofStep(rule, formula, new TreeMap<>(inputs), result);
    }
}
