package org.pledgehub.simulation.broker;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.Record;
import org.pledgehub.streams.position.PositionReader;
import org.pledgehub.streams.position.SourcePosition;

/** A test driver always says partition 0 and counts offsets anew, so the position travels in a header. */
final class HeaderPosition implements PositionReader {

    private static final String HEADER = "position";

    static Headers headersOf(SourcePosition position) {
        String text = position.topic() + " " + position.partition() + " " + position.offset() + " "
                + position.appendedAt().toEpochMilli();
        return new RecordHeaders().add(HEADER, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public SourcePosition positionOf(ProcessingContext context, Record<?, ?> record) {
        String text = new String(record.headers().lastHeader(HEADER).value(), StandardCharsets.UTF_8);
        var parts = List.of(text.split(" ", -1));
        return new SourcePosition(
                parts.get(0),
                Integer.parseInt(parts.get(1)),
                Long.parseLong(parts.get(2)),
                Instant.ofEpochMilli(Long.parseLong(parts.get(3))));
    }
}
