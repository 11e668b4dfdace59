package org.pledgehub.connectors.postgres;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.connect.sink.SinkRecord;

/** What one Kafka record does to one row. */
sealed interface RowChange {

    /** Key of the row. */
    String key();

    /** The row becomes what the record says. */
    record Put(String key, SpecificRecord value, SinkRecord origin) implements RowChange {}

    /** The row goes: the topic has a tombstone for its key. */
    record Delete(String key) implements RowChange {}
}
