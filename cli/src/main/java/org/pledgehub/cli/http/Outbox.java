package org.pledgehub.cli.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores the events of a request in their order, within one time for all of them. It stops at the first that fails: without
 * brokers each further one would wait as long as the first, and were they to come back, the end of a list would be stored
 * whose beginning was not.
 */
final class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Producer<byte[], byte[]> producer;
    private final Duration time;

    /** An outbox with a longest time for the events of one request. */
    Outbox(Producer<byte[], byte[]> producer, Duration time) {
        this.producer = producer;
        this.time = time;
    }

    /**
     * Hands all to the broker and waits for its word.
     *
     * @throws Problem when not all are confirmed; some may be stored all the same
     */
    List<RecordMetadata> store(List<ProducerRecord<byte[], byte[]>> records) {
        long deadline = System.nanoTime() + time.toNanos();
        var sent = new ArrayList<Future<RecordMetadata>>(records.size());
        for (var record : records) {
            if (System.nanoTime() > deadline) {
                throw new Problem(ProblemCode.KAFKA_UNAVAILABLE);
            }
            var handed = producer.send(record);
            sent.add(handed);
            if (handed.isDone()) {
                // Done so soon is mostly failed, and that is told at once.
                confirmed(handed, deadline);
            }
        }
        return sent.stream().map(handed -> confirmed(handed, deadline)).toList();
    }

    private static RecordMetadata confirmed(Future<RecordMetadata> handed, long deadline) {
        try {
            return handed.get(Math.max(deadline - System.nanoTime(), 0), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(ProblemCode.KAFKA_UNAVAILABLE);
        } catch (ExecutionException | TimeoutException refused) {
            LOG.warn("an event was not confirmed: {}", refused.getMessage());
            throw new Problem(ProblemCode.KAFKA_UNAVAILABLE);
        }
    }
}
