package org.pledgehub.simulation.run;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
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
        long events = 0;
        long crashes = 0;
        var faults = new EnumMap<FaultKind, Long>(FaultKind.class);
        for (var step : history.steps()) {
            switch (step) {
                case Step.Send send -> {
                    events++;
                    send.faults().forEach(kind -> faults.merge(kind, 1L, Long::sum));
                }
                case Step.Crash crash -> {
                    crashes++;
                    faults.merge(FaultKind.CRASH, 1L, Long::sum);
                }
                case Step.Rewind rewind -> faults.merge(FaultKind.OFFSET_MOVED_BACK, 1L, Long::sum);
                case Step.Refer refer -> {}
                case Step.Tick tick -> {}
                case Step.Work work -> {}
                case Step.Punctuate punctuate -> {}
            }
        }
        return new Tally(events, crashes, faults);
    }

    /** Both together. */
    public Tally plus(Tally other) {
        var sum = new EnumMap<FaultKind, Long>(FaultKind.class);
        sum.putAll(faults);
        other.faults.forEach((kind, count) -> sum.merge(kind, count, Long::sum));
        return new Tally(events + other.events, crashes + other.crashes, sum);
    }
}
