package org.pledgehub.simulation.run;

import java.util.ArrayList;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.pledgehub.oracle.Expectation;
import org.pledgehub.oracle.Told;
import org.pledgehub.simulation.broker.Observation;
import org.pledgehub.simulation.broker.SimulatedHub;
import org.pledgehub.simulation.check.Comparison;
import org.pledgehub.simulation.check.Difference;
import org.pledgehub.simulation.check.Invariants;
import org.pledgehub.simulation.check.Telling;
import org.pledgehub.simulation.check.Violation;
import org.pledgehub.simulation.history.History;

/**
 * Plays a history on a simulated hub and watches at each commit what must always hold; leaves the hub in quiet, and
 * holds what can be seen then against a second opinion.
 *
 * @param opinion what has to come of what was told
 * @param witness is shown every history and what came of it; called from several threads
 */
public record HubTrial(Function<Told, Expectation> opinion, BiConsumer<History, Observation> witness) implements Trial {

    /** A trial that nobody else looks at. */
    public HubTrial(Function<Told, Expectation> opinion) {
        this(opinion, (history, seen) -> {});
    }

    @Override
    public Verdict run(History history) {
        try (var hub = SimulatedHub.at(history.site())) {
            var invariants = new Invariants(hub.topics(), history);
            hub.watch(invariants);
            hub.play(history);
            var seen = hub.observe();
            witness.accept(history, seen);
            var found = new ArrayList<Difference>();
            invariants.atEnd(seen).stream().map(HubTrial::difference).forEach(found::add);
            found.addAll(Comparison.between(opinion.apply(Telling.of(history, seen)), seen));
            return new Verdict(found, TraceHash.of(seen));
        }
    }

    private static Difference difference(Violation violation) {
        return new Difference(
                "invariant " + violation.subject(), violation.rule().name(), "holds", violation.found());
    }
}
