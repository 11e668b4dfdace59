package org.pledgehub.simulation.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pledgehub.simulation.broker.SimulatedHub;

final class CoverageTest {
    private static final List<Area> OF_HISTORIES =
            List.of(Area.FAULT, Area.FAULT_PAIR, Area.INBOUND_KIND, Area.POLICY, Area.PARAMETER);

    @Test
    void shouldFindNoHoleInWhatHistoriesAreMadeOf() {
        var coverage = new Coverage();
        for (int run = 0; run < 500; run++) {
            coverage.tell(HistoryGenerator.generate(1, run));
        }

        assertThat(coverage.emptyCells())
                .noneMatch(cell -> OF_HISTORIES.stream().anyMatch(area -> cell.startsWith(area.title() + ":")));
    }

    @Test
    void shouldCallEverythingEmptyThatWasNotSeen() {
        var asked = Stream.of(Area.values())
                .mapToInt(area -> RequiredCells.of(area).size())
                .sum();

        assertThat(new Coverage().emptyCells()).hasSize(asked).contains("Deadline transitions: OPEN → MET");
    }

    @Test
    void shouldAddUpLikeOneTally() {
        var one = new Coverage();
        var other = new Coverage();
        var both = new Coverage();
        for (int run = 0; run < 4; run++) {
            var history = HistoryGenerator.generate(1, run);
            try (var hub = SimulatedHub.at(history.site())) {
                hub.play(history);
                (run % 2 == 0 ? one : other).take(history, hub.observe());
                both.take(history, hub.observe());
            }
        }

        one.add(other);

        assertThat(one.section()).isEqualTo(both.section()).contains("ACCEPTED", "CRASH");
        assertThat(one.emptyCells()).isEqualTo(both.emptyCells());
    }
}
