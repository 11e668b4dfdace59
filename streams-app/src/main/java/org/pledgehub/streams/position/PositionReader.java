package org.pledgehub.streams.position;

import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * The one way by which a processor learns a record's position. In the hub it is {@link #fromBroker()}; a test driver,
 * which always says partition 0, is given a reader that looks at headers. The hub itself never does: a sender could
 * forge them.
 */
@FunctionalInterface
public interface PositionReader {

    /** Position of the record that the processor is working on. */
    SourcePosition positionOf(ProcessingContext context, Record<?, ?> record);

    /** What the broker says. */
    static PositionReader fromBroker() {
        return PositionReader::brokerPosition;
    }

    private static SourcePosition brokerPosition(ProcessingContext context, Record<?, ?> record) {
        var metadata = context.recordMetadata()
                .orElseThrow(() -> new IllegalStateException("A position was asked for outside of a record"));
        return new SourcePosition(
                metadata.topic(), metadata.partition(), metadata.offset(), Instant.ofEpochMilli(record.timestamp()));
    }
}
