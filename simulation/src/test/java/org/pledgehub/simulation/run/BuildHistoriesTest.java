package org.pledgehub.simulation.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pledgehub.simulation.fault.Coverage;
import org.pledgehub.simulation.history.StoryFile;

/** In every build: histories with all faults through the real rooms, each held against the oracle. */
final class BuildHistoriesTest {

    private static final long SEED = 20_250_901;
    private static final int RUNS = 500;
    private static final int THREADS = 2;

    /**
     * Histories of this seed in which hub and oracle are known to differ: the open differences of docs/reliability.md.
     * The number may only be lowered, and the page with it.
     */
    private static final int KNOWN_TO_DIFFER = 0;

    @Test
    void shouldComeToTheSameFiguresAsTheOracleButForWhatIsKnownToBeOpen() {
        var clock = Clock.systemUTC();
        var began = clock.instant();
        var coverage = new Coverage();

        var summary = Simulator.countedBy(coverage)
                .run(new Simulator.Plan(SEED, 0, RUNS, THREADS), () -> true, outcome -> {});

        var took = Duration.between(began, clock.instant());
        System.out.printf(
                "%d histories in %d s, %d of them differ: %s%n",
                summary.runs(), took.toSeconds(), summary.differing(), summary.tally());
        assertThat(summary.differing()).as(() -> stories(summary, clock)).isLessThanOrEqualTo(KNOWN_TO_DIFFER);
        assertThat(coverage.emptyCells())
                .as("cells of the coverage that no history filled")
                .isEmpty();
    }

    /** What differs as stories, for reading and for keeping. */
    private static String stories(Summary summary, Clock clock) {
        return new Investigation(Simulator.usual(), clock, Shrinker.USUAL_LIMIT)
                .of(summary, outcome -> {}).stream()
                        .map(finding -> "seed=" + SEED + " run=" + finding.run() + "\n" + page(finding) + "\n"
                                + StoryFile.write(finding.story()))
                        .collect(Collectors.joining("\n", summary.differing() + " histories differ\n", ""));
    }

    private static String page(Finding finding) {
        List<String> lines = StoryPage.lines(finding.story(), finding.differences());
        return String.join("\n", lines);
    }
}
