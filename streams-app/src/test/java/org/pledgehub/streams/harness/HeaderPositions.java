package org.pledgehub.streams.harness;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.Record;
import org.pledgehub.streams.position.PositionReader;
import org.pledgehub.streams.position.SourcePosition;

/** Positions from headers: a test driver itself always says partition 0 and restarts offsets. */
public final class HeaderPositions implements PositionReader {

    private static final String TOPIC = "ph-topic";
    private static final String PARTITION = "ph-partition";
    private static final String OFFSET = "ph-offset";
    private static final String APPENDED = "ph-appended";

    /** Headers that tell this position. */
    public static Headers headersOf(SourcePosition position) {
        return new RecordHeaders()
                .add(TOPIC, bytes(position.topic()))
                .add(PARTITION, bytes(Integer.toString(position.partition())))
                .add(OFFSET, bytes(Long.toString(position.offset())))
                .add(APPENDED, bytes(Long.toString(position.appendedAt().toEpochMilli())));
    }

    @Override
    public SourcePosition positionOf(ProcessingContext context, Record<?, ?> record) {
        return new SourcePosition(
                text(record, TOPIC),
                Integer.parseInt(text(record, PARTITION)),
                Long.parseLong(text(record, OFFSET)),
                Instant.ofEpochMilli(Long.parseLong(text(record, APPENDED))));
    }

    private static String text(Record<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
