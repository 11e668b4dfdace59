package org.pledgehub.cli.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** All events of a request have one time. */
@Timeout(20)
final class OutboxTest {

    private static final List<ProducerRecord<byte[], byte[]>> RECORDS =
            Collections.nCopies(500, new ProducerRecord<>("in", new byte[0], new byte[0]));

    private final AtomicInteger sent = new AtomicInteger();

    @Test
    void shouldStopAtTheFirstThatFails() {
        var outbox = new Outbox(
                answering(CompletableFuture.failedFuture(new TimeoutException("no metadata"))), Duration.ofSeconds(10));

        assertThatThrownBy(() -> outbox.store(RECORDS)).hasMessage("KAFKA_UNAVAILABLE");
        assertThat(sent).hasValue(1);
    }

    @Test
    void shouldWaitForAllTogetherAndNotForEach() {
        var outbox = new Outbox(answering(new CompletableFuture<>()), Duration.ofMillis(100));

        assertThatThrownBy(() -> outbox.store(RECORDS)).hasMessage("KAFKA_UNAVAILABLE");
    }

    @Test
    void shouldTellWhereEachIsStored() {
        try (var producer = new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer())) {
            assertThat(new Outbox(producer, Duration.ofSeconds(10)).store(RECORDS.subList(0, 3)))
                    .extracting(RecordMetadata::offset)
                    .containsExactly(0L, 1L, 2L);
        }
    }

    private MockProducer<byte[], byte[]> answering(Future<RecordMetadata> word) {
        return new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()) {
            @Override
            public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
                sent.incrementAndGet();
                return word;
            }
        };
    }
}
