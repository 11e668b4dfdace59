package org.pledgehub.cli.report;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.streams.serde.ContractSerdes;

/**
 * The topics of one installation of the hub, seen from outside.
 *
 * @param clientSettings how Kafka clients connect: {@code bootstrap.servers}, and security where there is any
 * @param catalog its topics
 * @param serdes its record types
 */
public record HubTopics(Map<String, Object> clientSettings, TopicCatalog catalog, ContractSerdes serdes) {
    /** Keeps its own copy. */
    public HubTopics {
        clientSettings = Map.copyOf(clientSettings);
    }

    /** A record from its wire bytes. */
    <T extends SpecificRecord> T read(Class<T> type, byte[] wire) {
        return serdes.fromBytes(type, wire);
    }
}
