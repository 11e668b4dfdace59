package org.pledgehub.streams.intake;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.ReasonText;
import org.pledgehub.contract.out.DeadLetter;

/**
 * Writes a record that cannot be decoded as a dead letter: its bytes, where it came from, and why. Bytes beyond the
 * catalogue's limit are cut off, so that a dead letter always fits its topic; the reason then says how many there were.
 */
final class DeadLetterWriter {

    private static final int LONGEST_KEY = 16 * 1024;
    private static final int LONGEST_HEADERS = 64 * 1024;

    private DeadLetterWriter() {}

    static DeadLetter write(InboundRecord record, ReasonText reason) {
        var position = record.position();
        return DeadLetter.newBuilder()
                .setTopic(position.topic())
                .setPartition(position.partition())
                .setOffset(position.offset())
                .setAppendedAt(position.appendedAt())
                .setParty(record.party())
                .setReason(reason)
                .setKey(cut(record.key(), LONGEST_KEY))
                .setValue(cut(record.value(), TopicCatalog.DEAD_LETTER_VALUE_BYTES))
                .setHeaders(headers(record.headers()))
                .build();
    }

    private static @Nullable ByteBuffer cut(byte @Nullable [] bytes, int longest) {
        return bytes == null
                ? null
                : ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, longest)).slice();
    }

    /** As many headers as fit, in their order. */
    private static Map<String, ByteBuffer> headers(Map<String, byte[]> headers) {
        var kept = new LinkedHashMap<String, ByteBuffer>();
        int size = 0;
        for (var header : headers.entrySet()) {
            size += header.getKey().length() * 4 + header.getValue().length;
            if (size > LONGEST_HEADERS) {
                break;
            }
            kept.put(header.getKey(), ByteBuffer.wrap(header.getValue()));
        }
        return kept;
    }
}
