package org.pledgehub.cli.asyncapi;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.pledgehub.cli.asyncapi.Passage.Way;
import org.pledgehub.contract.TopicArea;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.streams.HubAssembly;
import org.pledgehub.streams.position.PositionReader;
import org.pledgehub.streams.serde.ContractSerdes;
import org.pledgehub.streams.topology.HubTopology;
import org.pledgehub.streams.topology.HubWiring;
import org.pledgehub.streams.topology.Room;

/** Who sends to each channel and who receives from it, read off the topologies as they are wired. */
public final class Traffic {

    private final List<Channel> channels;
    private final Map<String, String> idsByTopic = new LinkedHashMap<>();
    private final Set<Passage> passages = new TreeSet<>(
            Comparator.comparing(Passage::actor).thenComparing(Passage::way).thenComparing(Passage::channel));

    private Traffic(List<Channel> channels) {
        this.channels = channels;
        channels.forEach(channel -> idsByTopic.put(channel.topic().name(), channel.id()));
    }

    /** The traffic of an installation with these topics. */
    public static Traffic of(TopicCatalog catalog) {
        var traffic = new Traffic(Channel.of(catalog));
        traffic.follow(catalog);
        return traffic;
    }

    /** Every channel, in the order of the documents. */
    public List<Channel> channels() {
        return channels;
    }

    /** Every passage, by actor, way and channel. */
    public List<Passage> passages() {
        return List.copyOf(passages);
    }

    /** Who goes one way at a channel. */
    public List<Actor> actors(Channel channel, Way way) {
        return passages.stream()
                .filter(passage -> passage.way() == way && passage.channel().equals(channel.id()))
                .map(Passage::actor)
                .toList();
    }

    private void follow(TopicCatalog catalog) {
        var topology = HubAssembly.assemble(
                new HubWiring(catalog, ContractSerdes.inMemory(catalog), PositionReader.fromBroker()), schemaId -> {});
        followIntake(topology, catalog);
        for (var room : Room.values()) {
            followRoom(topology, room);
        }
        // Brokers' bytes that a room cannot read are lettered by the room's own handler, outside its topology.
        add(Actor.CORE, Way.SEND, catalog.deadLetters());
        for (var channel : channels) {
            if (channel.topic().area() == TopicArea.REF) {
                passages.add(new Passage(writerOf(channel.id()), Way.SEND, channel.id()));
            }
            if (channel.topic().area() == TopicArea.IN) {
                passages.add(new Passage(Actor.PARTY, Way.SEND, channel.id()));
            }
            channel.readersOutside().forEach(reader -> passages.add(new Passage(reader, Way.RECEIVE, channel.id())));
        }
        // The brokers are asked for their time by a tombstone on the manifest's topic.
        add(Actor.RUNTIME, Way.SEND, catalog.manifest());
        add(Actor.RUNTIME, Way.RECEIVE, catalog.manifest());
        add(Actor.RUNTIME, Way.RECEIVE, catalog.parties());
    }

    private static Actor writerOf(String reference) {
        return switch (reference) {
            case "ref.schemas", "ref.ticks" -> Actor.RUNTIME;
            case "ref.policies", "ref.calendars", "ref.parties", "ref.manifest" -> Actor.TOOLS;
            default -> throw new IllegalStateException("say who writes " + reference);
        };
    }

    private void followIntake(HubTopology topology, TopicCatalog catalog) {
        var intake = topology.intakeOver(List.of(catalog.events(Channel.PARTY)));
        follow(intake, Actor.INTAKE, Actor.INTAKE);
    }

    private void followRoom(HubTopology topology, Room room) {
        follow(topology.room(room), Actor.of(room), Actor.CORE);
    }

    private void follow(Topology topology, Actor actor, Actor referenceReader) {
        var described = topology.describe();
        described
                .globalStores()
                .forEach(store -> store.source().topicSet().forEach(topic -> add(referenceReader, Way.RECEIVE, topic)));
        for (var subtopology : described.subtopologies()) {
            for (var node : subtopology.nodes()) {
                switch (node) {
                    case TopologyDescription.Source source ->
                        source.topicSet().forEach(topic -> add(actor, Way.RECEIVE, topic));
                    case TopologyDescription.Sink sink -> passages.add(new Passage(actor, Way.SEND, channelOf(sink)));
                    case TopologyDescription.Processor processor -> {
                        // It touches no topic.
                    }
                    default -> throw new IllegalStateException("say what a " + node + " does with topics");
                }
            }
        }
    }

    /** A sink to the party concerned names no topic: the last word of its name is the noun of the party's topics. */
    private String channelOf(TopologyDescription.Sink sink) {
        var named = Optional.ofNullable(sink.topic())
                .map(this::idOf)
                .orElseGet(() -> "out." + sink.name().substring(sink.name().lastIndexOf('-') + 1));
        if (!idsByTopic.containsValue(named)) {
            throw new IllegalStateException("the sink " + sink.name() + " leads to no channel of the catalogue");
        }
        return named;
    }

    private void add(Actor actor, Way way, String topic) {
        passages.add(new Passage(actor, way, idOf(topic)));
    }

    private String idOf(String topic) {
        var id = idsByTopic.get(topic);
        if (id == null) {
            throw new IllegalStateException("the catalogue has no topic " + topic);
        }
        return id;
    }
}
