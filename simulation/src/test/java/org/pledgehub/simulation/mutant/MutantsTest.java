package org.pledgehub.simulation.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every mutant has to be noticed. The ordinary build gives each a few histories; {@code -Dsimulation.full=true} gives each
 * the 2 000 that the promise is about.
 */
class MutantsTest {

    private static final int USUAL_RUNS = 60;
    private static final int FULL_RUNS = 2_000;

    @Test
    void shouldNoticeEveryMutant() {
        var mutants = Mutant.all();
        var hunt = new MutantHunt(Boolean.getBoolean("simulation.full") ? FULL_RUNS : USUAL_RUNS);

        var outcomes = mutants.parallelStream().map(hunt::hunt).toList();

        System.out.println(table(outcomes));
        assertThat(mutants).hasSizeGreaterThanOrEqualTo(30);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.isKilled())
                .extracting(outcome -> outcome.mutant().name())
                .as("mutants that nothing noticed: a rule is not looked at, or the generator never comes near it")
                .isEmpty();
    }

    private static String table(List<MutantHunt.Outcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> String.format(
                        Locale.ROOT,
                        "| %s | %s | %s | %s |",
                        outcome.mutant().name(),
                        outcome.mutant().why(),
                        outcome.isKilled() ? outcome.runs() : "survived " + outcome.runs(),
                        outcome.noticed().stream().findFirst().map(MutantsTest::shortened).orElse("")))
                .collect(Collectors.joining("\n", "| mutant | mistake | histories | first sign |\n|---|---|---|---|\n", "\n"));
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}
