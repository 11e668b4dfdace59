package org.pledgehub.simulation.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class ShrinkerTest {

    private static final long SEED = 4;
    private static final int RUNS = 40;
    private static final int MOST_EVENTS = 12;

    @Test
    void shouldMakePlantedFailuresSmall() {
        var sizes = Plant.all().parallelStream().map(ShrinkerTest::shrunk).toList();

        sizes.forEach(System.out::println);
        assertThat(sizes).hasSizeGreaterThanOrEqualTo(15);
        assertThat(median(sizes)).isLessThanOrEqualTo(MOST_EVENTS);
    }

    /** How small a plant became. */
    record Size(String plant, long run, long before, long events, int steps, int trials, Duration took) {}

    private static Size shrunk(Plant plant) {
        var clock = Clock.systemUTC();
        var simulator = plant.simulator();
        long run = LongStream.range(0, RUNS)
                .filter(candidate -> !simulator.run(SEED, candidate).verdict().agrees())
                .findFirst()
                .orElseThrow(() -> new AssertionError(plant.name() + " has shown itself in no history"));
        var began = clock.instant();
        var finding = new Investigation(simulator, clock, Shrinker.USUAL_LIMIT)
                .finding(SEED, run)
                .orElseThrow();
        return new Size(
                plant.name(),
                run,
                Tally.of(simulator.source().history(SEED, run)).events(),
                finding.events(),
                finding.story().steps().size(),
                finding.trials(),
                Duration.between(began, clock.instant()));
    }

    private static long median(List<Size> sizes) {
        return sizes.stream().map(Size::events).sorted().toList().get(sizes.size() / 2);
    }
}
