package org.pledgehub.simulation.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Every mutant has to be noticed within 2 000 histories. With {@code -Dsimulation.mutants=all} the one history is tried
 * first in which a mutant was seen before, and a few from the first on where that no longer tells; those never seen yet
 * are left out. With {@code -Dsimulation.full=true} beside it each is hunted from the first history on, through all 2
 * 000 if need be. Part of a name instead of {@code all} hunts those mutants only. The ordinary build does none of it.
 */
@EnabledIfSystemProperty(named = "simulation.mutants", matches = ".+")
class MutantsTest {

    private static final String ALL = "all";
    private static final int USUAL_RUNS = 300;
    private static final int FULL_RUNS = 2_000;

    @Test
    void shouldNoticeEveryMutant() {
        boolean full = Boolean.getBoolean("simulation.full");
        var wanted = System.getProperty("simulation.mutants", ALL);
        var mutants = Mutant.all().stream()
                .filter(mutant -> wanted.equals(ALL) || mutant.name().contains(wanted))
                .filter(mutant -> full || mutant.seenIn() > 0)
                .toList();
        var hunt = new MutantHunt(full ? FULL_RUNS : USUAL_RUNS);

        var outcomes = mutants.parallelStream()
                .map(full ? hunt::hunt : hunt::huntWhereSeenBefore)
                .peek(outcome -> System.out.println(row(outcome)))
                .toList();

        System.out.println(table(outcomes));
        assertThat(mutants).hasSizeGreaterThanOrEqualTo(wanted.equals(ALL) ? 30 : 1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.isKilled())
                .extracting(outcome -> outcome.mutant().name())
                .as("mutants that nothing noticed: a rule is not looked at, or the generator never comes near it")
                .isEmpty();
    }

    private static String table(List<MutantHunt.Outcome> outcomes) {
        return outcomes.stream()
                .map(MutantsTest::row)
                .collect(Collectors.joining(
                        "\n", "| mutant | mistake | histories | first sign |\n|---|---|---|---|\n", "\n"));
    }

    private static String row(MutantHunt.Outcome outcome) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s |",
                outcome.mutant().name(),
                outcome.mutant().why(),
                outcome.isKilled() ? outcome.runs() : "survived " + outcome.runs(),
                outcome.noticed().stream()
                        .findFirst()
                        .map(MutantsTest::shortened)
                        .orElse(""));
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}
