package org.pledgehub.simulation.fault;

import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.simulation.history.History;
import org.pledgehub.simulation.world.Choices;
import org.pledgehub.simulation.world.Handover;
import org.pledgehub.simulation.world.LateReceipt;
import org.pledgehub.simulation.world.SecondDefault;
import org.pledgehub.simulation.world.SharedLoss;
import org.pledgehub.simulation.world.SharedPatent;
import org.pledgehub.simulation.world.ShortBudget;
import org.pledgehub.simulation.world.ShortPool;
import org.pledgehub.simulation.world.SubsidyWorld;
import org.pledgehub.simulation.world.TwoTranches;
import org.pledgehub.simulation.world.WorldGenerator;
import org.pledgehub.streams.serde.ContractSerdes;

/** Makes histories: the same seed and run give the same history on every machine. */
public final class HistoryGenerator {

    static {
        // Avro makes records of the contract only once its serdes have vouched for them.
        ContractSerdes.inMemory(TopicCatalog.singleBroker());
    }

    /**
     * One history in so many tells of a pool for which there is too little, another of such a budget, a third of a loan that
     * defaults twice, a fourth of a guarantor whose part comes in bit by bit, a fifth of a pool whose operator is replaced,
     * a sixth of a loan of which two tranches are claimed, a seventh of a loss that a bank and two guarantors share, and two
     * in so many of a patent that secures two loans in two pools.
     */
    private static final int SELDOM = 50;

    private HistoryGenerator() {}

    /** One history in five tells of subsidies; the others are what they were before anybody knew of any. */
    public static boolean tellsOfSubsidies(long run) {
        return run % 5 == 3;
    }

    /** One of the histories of a seed. */
    public static History generate(long seed, long run) {
        var choices = Choices.of(seed, run);
        var world = WorldGenerator.generate(choices.fork("world"));
        if (tellsOfSubsidies(run)) {
            world = SubsidyWorld.in(world, choices.fork("subsidies"));
        }
        if (run % SELDOM == 17) {
            world = ShortPool.in(world, choices.fork("short pool"));
        }
        if (run % SELDOM == 21) {
            world = SharedLoss.in(world, choices.fork("shared loss"));
        }
        if (run % SELDOM == 29) {
            world = SecondDefault.in(world, choices.fork("second default"));
        }
        if (run % SELDOM == 33) {
            world = ShortBudget.in(world, choices.fork("short budget"));
        }
        if (run % SELDOM == 41) {
            world = LateReceipt.in(world, choices.fork("late receipt"));
        }
        if (run % SELDOM == 45) {
            world = Handover.in(world, choices.fork("handover"));
        }
        if (run % SELDOM == 37) {
            world = TwoTranches.in(world, choices.fork("two tranches"));
        }
        if (run % SELDOM == 26 || run % SELDOM == 39) {
            world = SharedPatent.in(world, choices.fork("shared patent"));
        }
        return FaultWeaver.weave("seed=" + seed + " run=" + run, world, choices.fork("faults"));
    }
}
