package org.pledgehub.simulation.run;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.pledgehub.simulation.fault.Faults;
import org.pledgehub.simulation.history.FaultKind;
import org.pledgehub.simulation.history.History;
import org.pledgehub.simulation.history.Step;

/**
 * How much happened in one or more histories.
 *
 * @param events records that parties sent
 * @param crashes crashes of tasks
 * @param faults faults by kind
 */
public record Tally(long events, long crashes, Map<FaultKind, Long> faults) {

    /** Keeps its own copy. */
    public Tally {
        var copy = new EnumMap<FaultKind, Long>(FaultKind.class);
        copy.putAll(faults);
        faults = Collections.unmodifiableMap(copy);
    }

    /** Nothing yet. */
    public static Tally none() {
        return new Tally(0, 0, Map.of());
    }

    /** Counts a history. */
    public static Tally of(History history) {
        var faults = Faults.in(history);
        long events =
                history.steps().stream().filter(Step.Send.class::isInstance).count();
        return new Tally(events, faults.getOrDefault(FaultKind.CRASH, 0L), faults);
    }

    /** Both together. */
    public Tally plus(Tally other) {
        var sum = new EnumMap<FaultKind, Long>(FaultKind.class);
        sum.putAll(faults);
        other.faults.forEach((kind, count) -> sum.merge(kind, count, Long::sum));
        return new Tally(events + other.events, crashes + other.crashes, sum);
    }
}
