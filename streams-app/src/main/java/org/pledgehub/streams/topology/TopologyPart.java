package org.pledgehub.streams.topology;

import org.apache.kafka.streams.Topology;

/**
 * A part of a topology that adds its own sources, processors, stores and sinks: a room, the intake, the references.
 * Conventions: a part is given what it needs at construction; names come from {@link HubNodes} and {@link HubStores};
 * sources and sinks are added through {@link HubWiring}; a part reads only its own room's hop and never another room's
 * store, so each can run alone or beside the others.
 */
@FunctionalInterface
public interface TopologyPart {

    /** Adds the part's nodes and stores. */
    void addTo(Topology topology);
}
