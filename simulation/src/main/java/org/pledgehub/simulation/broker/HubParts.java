package org.pledgehub.simulation.broker;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pledgehub.contract.ReferenceKeys;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.TopicSizing;
import org.pledgehub.contract.ref.WriterSchema;
import org.pledgehub.simulation.history.Site;
import org.pledgehub.streams.HubAssembly;
import org.pledgehub.streams.position.PositionReader;
import org.pledgehub.streams.serde.ContractSerdes;
import org.pledgehub.streams.topology.HubTopology;
import org.pledgehub.streams.topology.HubWiring;
import org.pledgehub.streams.topology.Room;

/**
 * The hub's own parts, put together once for each size of a site and thread: topics, serdes, parsed policies.
 * Processors and stores are made anew for each start of a task.
 */
public final class HubParts {

    private static final ThreadLocal<Map<TopicSizing, HubParts>> MADE = ThreadLocal.withInitial(HashMap::new);

    private final TopicCatalog topics;
    private final ContractSerdes serdes;
    private final HubTopology hub;
    private final Map<Room, Blueprint> rooms = new EnumMap<>(Room.class);
    private final Blueprint intakeReferences;
    private final Blueprint coreReferences;
    private final List<WriterSchema> writerSchemas;

    private HubParts(TopicSizing sizing) {
        topics = TopicCatalog.of(TopicCatalog.DEFAULT_PREFIX, sizing);
        serdes = ContractSerdes.inMemory(topics);
        hub = HubAssembly.assemble(new HubWiring(topics, serdes, PositionReader.fromBroker()), schemaId -> {});
        hub.rooms().forEach((room, part) -> rooms.put(room, Blueprint.of(part)));
        intakeReferences = Blueprint.of(hub.intakeReferences());
        coreReferences = Blueprint.of(hub.coreReferences());
        writerSchemas = serdes.knownSchemas().stream()
                .map(known -> new WriterSchema(known.id(), known.schema().toString()))
                .toList();
    }

    /** The parts for a site of this size. */
    public static HubParts of(Site site) {
        var sizing = new TopicSizing(site.hopPartitions(), site.ingressPartitions(), 1);
        return MADE.get().computeIfAbsent(sizing, HubParts::new);
    }

    /** Names of all topics. */
    public TopicCatalog topics() {
        return topics;
    }

    /** Bytes of all values. */
    public ContractSerdes serdes() {
        return serdes;
    }

    /** The hub's topologies. */
    public HubTopology hub() {
        return hub;
    }

    /** Writer schemas that an installation knows from the start, by {@link ReferenceKeys#schema}. */
    List<WriterSchema> writerSchemas() {
        return writerSchemas;
    }

    Blueprint room(Room room) {
        var blueprint = rooms.get(room);
        if (blueprint == null) {
            throw new IllegalStateException("The hub has no room " + room);
        }
        return blueprint;
    }

    Blueprint intakeReferences() {
        return intakeReferences;
    }

    Blueprint coreReferences() {
        return coreReferences;
    }
}
