package org.pledgehub.simulation.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ReductionTest {

    private static final List<Integer> HUNDRED = IntStream.range(0, 100).boxed().toList();

    @Test
    void shouldKeepOnlyWhatIsNeededInItsOrder() {
        Predicate<List<Integer>> fails = parts -> parts.containsAll(List.of(3, 47, 48, 99));

        assertThat(new Reduction(() -> false).of(HUNDRED, fails)).containsExactly(3, 47, 48, 99);
    }

    @Test
    void shouldKeepNothingWhereNothingIsNeeded() {
        assertThat(new Reduction(() -> false).of(HUNDRED, parts -> true)).isEmpty();
    }

    @Test
    void shouldFindThatTwoPartsAreNeededOnlyTogether() {
        Predicate<List<Integer>> pairs = parts -> parts.contains(7) && parts.contains(8) == parts.contains(60);

        assertThat(new Reduction(() -> false).of(List.of(7, 8, 60), pairs)).containsExactly(7);
    }

    @Test
    void shouldStopWhenItIsEnough() {
        var tried = new AtomicInteger();

        var kept = new Reduction(() -> tried.get() >= 10)
                .of(HUNDRED, parts -> tried.incrementAndGet() > 0 && parts.containsAll(List.of(3, 99)));

        assertThat(tried).hasValue(10);
        assertThat(kept).contains(3, 99).hasSizeLessThan(100);
    }
}
