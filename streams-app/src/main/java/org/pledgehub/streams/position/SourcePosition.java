package org.pledgehub.streams.position;

import java.time.Instant;

/**
 * Where an inbound record stands and when the broker appended it. The append time is the only clock an event is judged
 * against.
 *
 * @param topic topic
 * @param partition partition, from 0
 * @param offset offset within the partition, from 0
 * @param appendedAt append time of the broker
 */
public record SourcePosition(String topic, int partition, long offset, Instant appendedAt) {

    /** Stands in for an event id where the record does not tell one: {@code record-<partition>-<offset>}. */
    public String standInEventId() {
        return "record-" + partition + "-" + offset;
    }
}
