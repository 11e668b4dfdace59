package org.pledgehub.simulation.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pledgehub.simulation.check.Difference;
import org.pledgehub.simulation.history.FaultKind;
import org.pledgehub.simulation.history.History;
import org.pledgehub.simulation.history.Site;
import org.pledgehub.simulation.history.Step;
import org.pledgehub.simulation.history.TaskName;

final class SimulatorTest {

    private static final Trial CONTENT = history -> new Verdict(List.of(), history.hashCode());

    @Test
    void shouldGiveTheSameTraceHashOnAnyNumberOfThreads() {
        var alone = summary(CONTENT, new Simulator.Plan(7, 0, 200, 1));
        var together = summary(CONTENT, new Simulator.Plan(7, 0, 200, 4));

        assertThat(together).isEqualTo(alone);
        assertThat(alone.runs()).isEqualTo(200);
        assertThat(alone.agrees()).isTrue();
    }

    @Test
    void shouldGiveAnotherTraceHashForAnotherSeed() {
        assertThat(summary(CONTENT, new Simulator.Plan(8, 0, 10, 1)).traceHash())
                .isNotEqualTo(summary(CONTENT, new Simulator.Plan(7, 0, 10, 1)).traceHash());
    }

    @Test
    void shouldCountWhatHappened() {
        var tally = summary(CONTENT, new Simulator.Plan(1, 0, 10, 2)).tally();

        assertThat(tally.events()).isEqualTo(10);
        assertThat(tally.crashes()).isEqualTo(10);
        assertThat(tally.faults()).containsEntry(FaultKind.LATE, 10L).containsEntry(FaultKind.CRASH, 10L);
    }

    @Test
    void shouldTakeAFaultOfOurOwnForADifference() {
        Trial broken = history -> {
            if (history.origin().endsWith("run=3")) {
                throw new IllegalStateException("the pool is gone");
            }
            return CONTENT.run(history);
        };

        var summary = summary(broken, new Simulator.Plan(1, 0, 10, 2));

        assertThat(summary.differing()).isEqualTo(1);
        assertThat(summary.first()).singleElement().satisfies(outcome -> {
            assertThat(outcome.run()).isEqualTo(3);
            assertThat(outcome.verdict().differences())
                    .singleElement()
                    .extracting(Difference::subject, Difference::expected)
                    .containsExactly("fault IllegalStateException", "no exception");
        });
    }

    @Test
    void shouldStopWhenPatienceEndsAndFinishWhatItBegan() {
        var heard = new ArrayList<Long>();

        var summary = new Simulator(SimulatorTest::history, CONTENT)
                .run(
                        new Simulator.Plan(1, 0, Long.MAX_VALUE, 1),
                        () -> heard.size() < 5,
                        outcome -> heard.add(outcome.run()));

        assertThat(heard).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(summary.runs()).isEqualTo(5);
    }

    private static Summary summary(Trial trial, Simulator.Plan plan) {
        return new Simulator(SimulatorTest::history, trial).run(plan, () -> true, outcome -> {});
    }

    private static History history(long seed, long run) {
        var task = new TaskName(TaskName.Place.LOAN, 0);
        return new History(
                "seed=" + seed + " run=" + run,
                new Site(1, 1, List.of("bank-a")),
                List.of(
                        new Step.Send(
                                "bank-a", 0, new Step.Body.Bytes(null, "EMPTY"), Instant.EPOCH, Set.of(FaultKind.LATE)),
                        new Step.Crash(task, 1, Step.Loss.TRANSACTION)));
    }
}
