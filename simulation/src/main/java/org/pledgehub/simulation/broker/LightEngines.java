package org.pledgehub.simulation.broker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.pledgehub.simulation.history.Site;
import org.pledgehub.simulation.history.TaskName;
import org.pledgehub.simulation.history.TaskName.Place;
import org.pledgehub.streams.topology.HubTopology;
import org.pledgehub.streams.topology.Room;

/** Engines of one hub: the blueprints of its tasks and the global stores of its two applications. */
final class LightEngines implements TaskEngine.Factory {

    private final int hopPartitions;
    private final Map<Place, Blueprint> blueprints = new EnumMap<>(Place.class);
    private final Application intake;
    private final Application core;

    LightEngines(Site site, HubParts parts) {
        this.hopPartitions = site.hopPartitions();
        HubTopology hub = parts.hub();
        var ingress = site.parties().stream().map(parts.topics()::events).toList();
        blueprints.put(Place.INTAKE, Blueprint.of(hub.intake().apply(ingress)));
        blueprints.put(Place.RIGHT, parts.room(Room.RIGHT));
        blueprints.put(Place.LOAN, parts.room(Room.LOAN));
        blueprints.put(Place.POOL, parts.room(Room.POOL));
        blueprints.put(Place.SUBSIDY, parts.room(Room.SUBSIDY));
        intake = new Application(parts.intakeReferences());
        core = new Application(parts.coreReferences());
    }

    @Override
    public void refer(Committed reference) {
        intake.refer(reference);
        core.refer(reference);
    }

    @Override
    public TaskEngine start(TaskName task, Map<String, SortedMap<String, byte[]>> restored) {
        var blueprint = blueprints.get(task.place());
        if (blueprint == null) {
            throw new IllegalStateException("No blueprint of " + task);
        }
        var application = task.place() == Place.INTAKE ? intake : core;
        return new LightEngine(blueprint, hopPartitions, restored, application.stores());
    }

    /** Global stores of one application and the processors that fill them. */
    private static final class Application {

        private final Map<String, SimulatedStore> stores = new HashMap<>();
        private final Map<String, Feeder> feeders = new HashMap<>();

        @SuppressWarnings("unchecked") // A global processor is given what its own deserializers read.
        Application(Blueprint blueprint) {
            for (var global : blueprint.globals()) {
                var store = new SimulatedStore(global.store(), new TreeMap<>());
                Map<String, StateStore> own = Map.of(global.store(), store);
                var processor = (Processor<Object, Object, Object, Object>)
                        (Processor<?, ?, ?, ?>) global.supplier().get();
                processor.init(new LightContext(own, (record, sink, origin) -> {
                    throw new IllegalStateException("A global store forwards nothing: " + record);
                }));
                stores.put(global.store(), store);
                feeders.put(global.topic(), new Feeder(global, processor));
            }
        }

        Map<String, SimulatedStore> stores() {
            return stores;
        }

        void refer(Committed reference) {
            var feeder = feeders.get(reference.topic());
            if (feeder != null) {
                feeder.feed(reference);
            }
        }
    }

    private record Feeder(Blueprint.Global global, Processor<Object, Object, Object, Object> processor) {

        void feed(Committed reference) {
            processor.process(new Record<>(
                    String.valueOf(reference.key()),
                    LightEngine.read(global.value(), reference.topic(), reference.value()),
                    timestamp(reference.appendedAt())));
        }

        private static long timestamp(Instant appendedAt) {
            return Math.max(0, appendedAt.toEpochMilli());
        }
    }

    /** Names of all tasks of a site. */
    static List<TaskName> tasksOf(Site site) {
        var tasks = new ArrayList<TaskName>();
        for (Place place : Place.values()) {
            int partitions = place == Place.INTAKE ? site.ingressPartitions() : site.hopPartitions();
            for (int partition = 0; partition < partitions; partition++) {
                tasks.add(new TaskName(place, partition));
            }
        }
        return List.copyOf(tasks);
    }
}
