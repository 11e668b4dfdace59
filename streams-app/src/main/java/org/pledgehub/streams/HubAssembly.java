package org.pledgehub.streams;

import java.util.Map;
import org.pledgehub.streams.intake.IntakeTopology;
import org.pledgehub.streams.loan.LoanTopology;
import org.pledgehub.streams.pool.PoolTopology;
import org.pledgehub.streams.reference.References;
import org.pledgehub.streams.reference.WantedSchemas;
import org.pledgehub.streams.right.RightTopology;
import org.pledgehub.streams.subsidy.SubsidyTopology;
import org.pledgehub.streams.topology.HubTopology;
import org.pledgehub.streams.topology.HubWiring;
import org.pledgehub.streams.topology.Room;

/** Puts the hub together: the one place that knows all rooms. */
public final class HubAssembly {

    private HubAssembly() {}

    /** The hub as wired; {@code wanted} hears of writer schemas that records wait for. */
    public static HubTopology assemble(HubWiring wiring, WantedSchemas wanted) {
        var references = new References(wiring);
        return new HubTopology(
                ingressTopics -> new IntakeTopology(wiring, references, wanted, ingressTopics),
                references.ofIntake(),
                references.ofCore(),
                Map.of(
                        Room.RIGHT,
                        new RightTopology(wiring, references),
                        Room.LOAN,
                        new LoanTopology(wiring, references),
                        Room.POOL,
                        new PoolTopology(wiring, references),
                        Room.SUBSIDY,
                        new SubsidyTopology(wiring, references)));
    }
}
