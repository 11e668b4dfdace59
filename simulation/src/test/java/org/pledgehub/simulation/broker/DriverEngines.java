package org.pledgehub.simulation.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.kafka.streams.Topology;
import org.pledgehub.simulation.history.Site;
import org.pledgehub.simulation.history.TaskName;
import org.pledgehub.simulation.history.TaskName.Place;
import org.pledgehub.streams.HubAssembly;
import org.pledgehub.streams.topology.HubTopology;
import org.pledgehub.streams.topology.HubWiring;
import org.pledgehub.streams.topology.Room;

/** Starts tasks on Kafka's own test driver. */
final class DriverEngines implements TaskEngine.Factory {

    private final Site site;
    private final HubParts parts;
    private final HubTopology hub;
    private final List<Committed> references = new ArrayList<>();
    private final List<Running> running = new ArrayList<>();

    DriverEngines(Site site) {
        this.site = site;
        this.parts = HubParts.of(site);
        this.hub = HubAssembly.assemble(
                new HubWiring(parts.topics(), parts.serdes(), new HeaderPosition()), schemaId -> {});
    }

    @Override
    public void refer(Committed reference) {
        references.add(reference);
        running.forEach(task -> task.refer(reference));
    }

    @Override
    public TaskEngine start(TaskName task, Map<String, SortedMap<String, byte[]>> restored) {
        running.removeIf(earlier -> earlier.task().equals(task));
        var engine = new DriverEngine(site, task, topology(task.place()), restored);
        var started = new Running(task, engine, List.copyOf(referenceTopics(task.place())));
        references.forEach(started::refer);
        running.add(started);
        return engine;
    }

    private Topology topology(Place place) {
        return switch (place) {
            case INTAKE ->
                hub.intakeOver(
                        site.parties().stream().map(parts.topics()::events).toList());
            case RIGHT -> hub.room(Room.RIGHT);
            case LOAN -> hub.room(Room.LOAN);
            case POOL -> hub.room(Room.POOL);
            case SUBSIDY -> hub.room(Room.SUBSIDY);
        };
    }

    private List<String> referenceTopics(Place place) {
        var topics = parts.topics();
        return place == Place.INTAKE
                ? List.of(topics.parties(), topics.schemas())
                : List.of(topics.parties(), topics.policies(), topics.calendars(), topics.ticks());
    }

    private record Running(TaskName task, DriverEngine engine, List<String> topics) {

        void refer(Committed reference) {
            if (topics.contains(reference.topic())) {
                engine.refer(reference);
            }
        }
    }
}
