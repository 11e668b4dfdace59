package org.pledgehub.connectors.fineract;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.pledgehub.connectors.connect.SourcePartition;

/**
 * How far a partition of Fineract's topic has been sent: the last event sent. A bulk message gives several events.
 *
 * @param offset offset of its message
 * @param event number of the event within the message, from 0
 */
record FineractPosition(long offset, long event) {

    static final FineractPosition START = new FineractPosition(-1, 0);

    private static final String OFFSET = "offset";
    private static final String EVENT = "event";

    /** The position that Connect has stored; the start where it has none. */
    static FineractPosition stored(@Nullable Map<String, Object> stored) {
        return stored != null
                        && stored.get(OFFSET) instanceof Number offset
                        && stored.get(EVENT) instanceof Number event
                ? new FineractPosition(offset.longValue(), event.longValue())
                : START;
    }

    /** How Connect names a partition. */
    static Map<String, Object> partition(TopicPartition partition) {
        return SourcePartition.of(Map.of("topic", partition.topic(), "partition", partition.partition()));
    }

    /** As Connect stores it. */
    Map<String, Object> stored() {
        return Map.of(OFFSET, offset, EVENT, event);
    }

    /** Whether this event comes after it. */
    boolean isBefore(long otherOffset, long otherEvent) {
        return otherOffset > offset || otherOffset == offset && otherEvent > event;
    }
}
