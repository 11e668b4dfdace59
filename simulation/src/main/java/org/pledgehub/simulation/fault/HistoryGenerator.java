package org.pledgehub.simulation.fault;

import org.pledgehub.simulation.history.History;
import org.pledgehub.simulation.world.Choices;
import org.pledgehub.simulation.world.WorldGenerator;

/** Makes histories: the same seed and run give the same history on every machine. */
public final class HistoryGenerator {

    private HistoryGenerator() {}

    /** One of the histories of a seed. */
    public static History generate(long seed, long run) {
        var choices = Choices.of(seed, run);
        var world = WorldGenerator.generate(choices.fork("world"));
        return FaultWeaver.weave("seed=" + seed + " run=" + run, world, choices.fork("faults"));
    }
}
