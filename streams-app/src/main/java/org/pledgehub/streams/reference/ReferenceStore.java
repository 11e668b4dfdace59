package org.pledgehub.streams.reference;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.Topology;
import org.pledgehub.streams.serde.ValueSerdes;
import org.pledgehub.streams.topology.HubStores;
import org.pledgehub.streams.topology.TopologyPart;

/**
 * One kind of reference, read from its topic into an in-memory global store.
 *
 * @param store name of the store
 * @param source name of the source node
 * @param processor name of the node that keeps what arrives
 * @param topic topic of the references
 * @param type record type of the references
 * @param serdes gives the bytes' meaning
 */
record ReferenceStore<T extends SpecificRecord>(
        String store, String source, String processor, String topic, Class<T> type, ValueSerdes serdes)
        implements TopologyPart {

    @Override
    public void addTo(Topology topology) {
        topology.addGlobalStore(
                HubStores.inMemoryReference(store),
                source,
                new StringDeserializer(),
                new ByteArrayDeserializer(),
                topic,
                processor,
                this::keeper);
    }

    private KeepReferenceProcessor<T> keeper() {
        return new KeepReferenceProcessor<>(store, topic, type, serdes.of(type).deserializer());
    }
}
