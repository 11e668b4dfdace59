package org.pledgehub.cli.site;

import java.time.Duration;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Watches the committed records of a topic as they come, to tell how long none came. */
public final class ArrivalWatch implements AutoCloseable {
    /** A record committed before may still come in so many nanoseconds. */
    private static final long ON_ITS_WAY = TimeUnit.MILLISECONDS.toNanos(500);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final ConcurrentSkipListSet<Long> arrivals = new ConcurrentSkipListSet<>();
    private final AtomicInteger count = new AtomicInteger();
    private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::watch);
    private volatile boolean closed;

    private ArrivalWatch(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** Watches a topic from its first record on. */
    public static ArrivalWatch of(HubSite hub, String topic) {
        var consumer = hub.topics().consumer();
        var partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var watch = new ArrivalWatch(consumer);
        watch.thread.start();
        return watch;
    }

    /** Waits until so many records have come. */
    public void awaitCount(int expected, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (count.get() < expected) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(count.get() + " of " + expected + " records after " + patience);
            }
            pause();
        }
    }

    /** Waits for a record committed since that moment ({@link System#nanoTime}), and tells how long it took. */
    public Duration awaitNextSince(long from, Duration patience) {
        while (System.nanoTime() - from < patience.toNanos()) {
            var next = arrivals.higher(from + ON_ITS_WAY);
            if (next != null) {
                return Duration.ofMillis(TimeUnit.NANOSECONDS.toMillis(next - from));
            }
            pause();
        }
        throw new AssertionError("nothing came for " + patience);
    }

    private void watch() {
        while (!closed) {
            var answers = consumer.poll(Duration.ofMillis(50));
            if (!answers.isEmpty()) {
                arrivals.add(System.nanoTime());
                count.addAndGet(answers.count());
            }
        }
        consumer.close();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
