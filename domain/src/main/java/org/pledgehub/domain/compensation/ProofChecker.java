package org.pledgehub.domain.compensation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pledgehub.domain.compensation.ProofFormula.UnreadableFormula;

/**
 * Recomputes a proof from nothing but its formulas and operands. It shares no arithmetic with the calculators: it reads
 * the text of each formula and computes in exact fractions.
 *
 * <p>A formula is {@code name = expression}: whole numbers, operand names, {@code + - * /}, brackets,
 * {@code floor(x)}, {@code halfUp(x)}, {@code min(x, …)}, {@code max(x, …)}. Division is exact; only {@code floor} and
 * {@code halfUp} round. An operand that bears the name of an earlier figure must have that figure's value.
 */
public final class ProofChecker {

    private ProofChecker() {}

    /** Everything that is wrong with a proof; nothing where it holds. */
    public static List<ProofFinding> check(List<ProofStep> proof) {
        var findings = new ArrayList<ProofFinding>();
        Map<String, Long> made = new HashMap<>();
        int number = 0;
        for (var step : proof) {
            number++;
            checkOperands(number, step, made, findings);
            try {
                var computed = ProofFormula.compute(step.formula(), step.inputs());
                var told = step.result().value();
                if (!computed.value().equalsWhole(told)) {
                    findings.add(new ProofFinding.ResultDiffers(
                            number, computed.name(), told, computed.value().text()));
                }
                made.put(computed.name(), told);
            } catch (UnreadableFormula unreadable) {
                findings.add(new ProofFinding.FormulaUnreadable(number, unreadable.why()));
            }
        }
        return List.copyOf(findings);
    }

    private static void checkOperands(int number, ProofStep step, Map<String, Long> made, List<ProofFinding> findings) {
        step.inputs().forEach((name, told) -> {
            long earlier = made.getOrDefault(name, told);
            if (earlier != told) {
                findings.add(new ProofFinding.OperandDiffers(number, name, told, earlier));
            }
        });
    }
}
