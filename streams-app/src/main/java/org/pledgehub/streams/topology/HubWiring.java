package org.pledgehub.streams.topology;

import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.TopicNameExtractor;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.streams.position.PositionReader;
import org.pledgehub.streams.serde.ValueSerdes;

/**
 * What every part of the hub is wired with, and the few kinds of source and sink there are. All keys are strings.
 *
 * @param topics names of all topics
 * @param serdes bytes of all values
 * @param positions how a processor learns where its record stands
 * @param answers hears of every answer on its way to a party, again where a transaction is repeated; for counting, and quick
 */
public record HubWiring(TopicCatalog topics, ValueSerdes serdes, PositionReader positions, Consumer<Feedback> answers) {

    /** A wiring in which nobody counts answers. */
    public HubWiring(TopicCatalog topics, ValueSerdes serdes, PositionReader positions) {
        this(topics, serdes, positions, answer -> {});
    }

    /** Adds the source of a hop. */
    public <V extends SpecificRecord> void addHopSource(Topology topology, String node, String topic, Class<V> type) {
        topology.addSource(node, new StringDeserializer(), serdes.of(type).deserializer(), topic);
    }

    /** Adds a sink to a hop; the partition follows from the canonical key. */
    public <V extends SpecificRecord> void addHopSink(
            Topology topology, String node, Destination<V> hop, String... parents) {
        addPartitionedSink(topology, node, hop, new HopPartitioner<>(), parents);
    }

    /** Adds a sink to each partition of a hop. */
    public <V extends SpecificRecord> void addEveryPartitionSink(
            Topology topology, String node, Destination<V> hop, String... parents) {
        addPartitionedSink(topology, node, hop, new EveryPartition<>(), parents);
    }

    /** Adds a sink to one output topic. */
    public <V extends SpecificRecord> void addSink(
            Topology topology, String node, Destination<V> output, String... parents) {
        topology.addSink(
                node,
                output.topic(),
                new StringSerializer(),
                serdes.of(output.type()).serializer(),
                parents);
    }

    /**
     * Adds a sink whose topic depends on the record: for what goes to the party concerned. The topic has to exist, so
     * only registered parties may be named.
     */
    public <V extends SpecificRecord> void addPartySink(
            Topology topology, String node, Class<V> type, TopicNameExtractor<String, V> topic, String... parents) {
        topology.addSink(
                node,
                new PartyTopic<>(topic),
                new StringSerializer(),
                serdes.of(type).serializer(),
                parents);
    }

    /** Adds the sink of answers: each goes to the party that sent the event. */
    public void addFeedbackSink(Topology topology, String node, String... parents) {
        addPartySink(
                topology,
                node,
                Feedback.class,
                (eventId, feedback, context) -> {
                    answers.accept(feedback);
                    return topics.feedback(feedback.getParty());
                },
                parents);
    }

    private <V extends SpecificRecord> void addPartitionedSink(
            Topology topology,
            String node,
            Destination<V> hop,
            StreamPartitioner<String, V> partitioner,
            String... parents) {
        topology.addSink(
                node, hop.topic(), new StringSerializer(), serdes.of(hop.type()).serializer(), partitioner, parents);
    }

    /**
     * A topic and the type of its values.
     *
     * @param topic name of the topic
     * @param type type of its values
     */
    public record Destination<V extends SpecificRecord>(String topic, Class<V> type) {}
}
