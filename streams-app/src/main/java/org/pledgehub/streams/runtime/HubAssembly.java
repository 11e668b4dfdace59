package org.pledgehub.streams.runtime;

import org.pledgehub.streams.reference.WantedSchemas;
import org.pledgehub.streams.topology.HubTopology;
import org.pledgehub.streams.topology.HubWiring;

/** Puts the hub's topologies together; given by whoever knows all rooms. */
@FunctionalInterface
public interface HubAssembly {

    /**
     * The topologies.
     *
     * @param wiring names, bytes and positions
     * @param wanted hears of writer schemas that records wait for
     */
    HubTopology assemble(HubWiring wiring, WantedSchemas wanted);
}
