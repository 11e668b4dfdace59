package org.pledgehub.streams.topology;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.streams.Topology;

/**
 * The topologies of the hub. Intake and core are two applications; the core's rooms can also be built one at a time,
 * which is how tests give each (room, partition) a driver of its own.
 *
 * @param intake makes the intake over the given ingress topics
 * @param intakeReferences references that the intake reads
 * @param coreReferences references that the rooms read
 * @param rooms the rooms
 */
public record HubTopology(
        Function<List<String>, TopologyPart> intake,
        TopologyPart intakeReferences,
        TopologyPart coreReferences,
        Map<Room, TopologyPart> rooms) {

    /** Keeps its own copy. */
    public HubTopology {
        rooms = Map.copyOf(rooms);
    }

    /** The intake application over the ingress topics of all parties; adding a party changes nothing but this list. */
    public Topology intakeOver(List<String> ingressTopics) {
        var topology = new Topology();
        intakeReferences.addTo(topology);
        intake.apply(ingressTopics).addTo(topology);
        return topology;
    }

    /** The core application: all rooms. */
    public Topology core() {
        var topology = new Topology();
        coreReferences.addTo(topology);
        for (Room room : Room.values()) {
            part(room).addTo(topology);
        }
        return topology;
    }

    /** One room with its references. */
    public Topology room(Room room) {
        var topology = new Topology();
        coreReferences.addTo(topology);
        part(room).addTo(topology);
        return topology;
    }

    private TopologyPart part(Room room) {
        var part = rooms.get(room);
        if (part == null) {
            throw new IllegalStateException("The hub was put together without its room " + room);
        }
        return part;
    }
}
