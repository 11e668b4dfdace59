package org.pledgehub.streams.runtime;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.out.DeadLetter;
import org.pledgehub.streams.feedback.FeedbackWriter;
import org.pledgehub.streams.serde.ContractSerdes;
import org.pledgehub.streams.serde.UnreadableRecordException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens to a record of a hop that cannot be decoded. Bytes that are at fault were written by somebody else: they go to the dead
 * letters with their origin, and the room goes on. Everything else, such as a schema that was not known at boot, is no fault of the
 * record: the client stops, nothing is skipped.
 */
public final class UnreadableHopHandler implements DeserializationExceptionHandler {

    static final String SERDES = "pledgehub.contract.serdes";
    static final String CATALOG = "pledgehub.topic.catalog";

    private static final Logger LOG = LoggerFactory.getLogger(UnreadableHopHandler.class);
    private static final String REASON = "BYTES_UNREADABLE";

    private @Nullable ContractSerdes serdes;
    private @Nullable TopicCatalog catalog;

    @Override
    public void configure(Map<String, ?> configs) {
        serdes = (ContractSerdes) configs.get(SERDES);
        catalog = (TopicCatalog) configs.get(CATALOG);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception fault) {
        if (serdes == null || catalog == null || !(fault instanceof UnreadableRecordException)) {
            LOG.error(
                    "topic={} partition={} offset={} cannot be read, stopping",
                    record.topic(),
                    record.partition(),
                    record.offset());
            return Response.fail();
        }
        LOG.warn(
                "topic={} partition={} offset={} unreadable, dead-lettered",
                record.topic(),
                record.partition(),
                record.offset());
        byte[] letter = serdes.toBytes(letterFor(record));
        return Response.resume(List.of(new ProducerRecord<>(catalog.deadLetters(), null, letter)));
    }

    private static DeadLetter letterFor(ConsumerRecord<byte[], byte[]> record) {
        var headers = new HashMap<String, ByteBuffer>();
        record.headers().forEach(header -> {
            if (header.value() != null) {
                headers.put(header.key(), ByteBuffer.wrap(header.value()));
            }
        });
        return DeadLetter.newBuilder()
                .setTopic(record.topic())
                .setPartition(record.partition())
                .setOffset(record.offset())
                .setAppendedAt(Instant.ofEpochMilli(record.timestamp()))
                .setReason(FeedbackWriter.shipped().reason(REASON))
                .setKey(wrapped(record.key()))
                .setValue(wrapped(record.value()))
                .setHeaders(headers)
                .build();
    }

    private static @Nullable ByteBuffer wrapped(byte @Nullable [] bytes) {
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }
}
