package org.pledgehub.simulation.check;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.simulation.broker.Committed;
import org.pledgehub.streams.serde.ContractSerdes;

/**
 * Reads committed records. A registry in memory gives the same ids to the same contract each time, so one set of serdes
 * per prefix reads what any simulated hub wrote.
 *
 * @param serdes reads values
 */
record Wire(ContractSerdes serdes) {

    private static final Map<String, Wire> BY_PREFIX = new ConcurrentHashMap<>();

    /** Reader of the records of an installation. */
    static Wire of(TopicCatalog topics) {
        return BY_PREFIX.computeIfAbsent(topics.prefix(), prefix -> new Wire(ContractSerdes.inMemory(topics)));
    }

    /** The value of a record that has one. */
    <T extends SpecificRecord> T read(Class<T> type, Committed committed) {
        return serdes.fromBytes(type, Objects.requireNonNull(committed.value(), "a value of " + committed.topic()));
    }
}
