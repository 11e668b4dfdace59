package org.pledgehub.streams.serde;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;

/** Gives the serde of each record type of the contract. */
public interface ValueSerdes {

    /** Serde of a record type, in wire format. */
    <T extends SpecificRecord> Serde<T> of(Class<T> type);
}
