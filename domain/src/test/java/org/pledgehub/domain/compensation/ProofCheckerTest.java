package org.pledgehub.domain.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.RuleText;

/** The checker computes from the text of formulas alone. */
final class ProofCheckerTest {

    private static final RuleText RULE = new RuleText("S-10", "第十条", "原文");

    @Test
    void shouldAcceptAStepThatHolds() {
        assertThat(check(step("a = floor(x * 200000 / 1000000)", Map.of("x", 102_469_134L), 20_493_826L)))
                .isEmpty();
    }

    @Test
    void shouldNameAResultThatIsOffByOneFen() {
        assertThat(check(step("a = floor(x / 2)", Map.of("x", 5L), 3L)))
                .containsExactly(new ProofFinding.ResultDiffers(1, "a", 3, "2"));
    }

    @Test
    void shouldNameAnOperandThatIsNotTheEarlierResult() {
        assertThat(check(step("a = x", Map.of("x", 5L), 5L), step("b = a + 1", Map.of("a", 6L), 7L)))
                .containsExactly(new ProofFinding.OperandDiffers(2, "a", 6, 5));
    }

    @Test
    void shouldNameAQuotientThatNobodyRounded() {
        assertThat(check(step("a = x / 2", Map.of("x", 5L), 2L)))
                .containsExactly(new ProofFinding.ResultDiffers(1, "a", 2, "5/2"));
    }

    @Test
    void shouldRoundHalvesAwayFromZero() {
        assertThat(check(step("a = halfUp(x / 2)", Map.of("x", -5L), -3L))).isEmpty();
        assertThat(check(step("a = floor(x / 2)", Map.of("x", -5L), -3L))).isEmpty();
        assertThat(check(step("a = halfUp(x / 2)", Map.of("x", 5L), 3L))).isEmpty();
    }

    @Test
    void shouldObservePrecedenceAndBrackets() {
        assertThat(check(step("a = 2 + 3 * (4 - 1) - max(1, 5, 2)", Map.of(), 6L)))
                .isEmpty();
    }

    @Test
    void shouldSayWhatItCannotRead() {
        var unreadable =
                List.of("a", "a = ", "a = (1", "a = b", "a = 1 / 0", "a = sqrt(4)", "a = 1 1", "a = floor(1, 2)");
        for (var formula : unreadable) {
            assertThat(check(step(formula, Map.of(), 1L)))
                    .singleElement()
                    .isInstanceOf(ProofFinding.FormulaUnreadable.class);
        }
    }

    private static List<ProofFinding> check(ProofStep... steps) {
        return ProofChecker.check(List.of(steps));
    }

    private static ProofStep step(String formula, Map<String, Long> inputs, long result) {
        return ProofStep.of(RULE, formula, inputs, Fen.of(result));
    }
}
