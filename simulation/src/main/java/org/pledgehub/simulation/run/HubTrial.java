package org.pledgehub.simulation.run;

import java.util.function.Function;
import org.pledgehub.oracle.Expectation;
import org.pledgehub.oracle.Told;
import org.pledgehub.simulation.broker.SimulatedHub;
import org.pledgehub.simulation.check.Comparison;
import org.pledgehub.simulation.check.Telling;
import org.pledgehub.simulation.history.History;

/**
 * Plays a history on a simulated hub, leaves it in quiet, and holds what can be seen then against a second opinion.
 *
 * @param opinion what has to come of what was told
 */
public record HubTrial(Function<Told, Expectation> opinion) implements Trial {

    @Override
    public Verdict run(History history) {
        try (var hub = SimulatedHub.at(history.site())) {
            hub.play(history);
            var seen = hub.observe();
            var expected = opinion.apply(Telling.of(history, seen));
            return new Verdict(Comparison.between(expected, seen), TraceHash.of(seen));
        }
    }
}
