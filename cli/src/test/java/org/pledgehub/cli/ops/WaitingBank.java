package org.pledgehub.cli.ops;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.streams.serde.ContractSerdes;

/** A bank that sends one event after the other, each as soon as the one before is answered, and notes how long it waited. */
final class WaitingBank implements AutoCloseable {

    private static final String BANK = "icbc";
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final BankDesk desk;
    private final ContractSerdes serdes;
    private final KafkaConsumer<String, byte[]> answers;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final AtomicInteger answered = new AtomicInteger();
    private volatile boolean stopped;

    WaitingBank(BankDesk desk, TopicCatalog catalog, ContractSerdes serdes, Map<String, String> kafka) {
        this.desk = desk;
        this.serdes = serdes;
        var settings = new Properties();
        settings.putAll(kafka);
        settings.put("isolation.level", "read_committed");
        answers = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = List.of(new TopicPartition(catalog.feedback(BANK), 0));
        answers.assign(partitions);
        answers.seekToEnd(partitions);
        answers.position(partitions.getFirst());
    }

    /** Begins; the future is the longest that it has waited until it is stopped. */
    Future<Duration> begin() {
        Callable<Duration> work = this::send;
        return thread.submit(work);
    }

    /** Events that were answered so far. */
    int answered() {
        return answered.get();
    }

    /** Ends it after the answer that it waits for. */
    void stop() {
        stopped = true;
    }

    private Duration send() {
        var longest = Duration.ZERO;
        while (!stopped) {
            var event = "waits-" + answered.get();
            long sent = System.nanoTime();
            desk.send(BANK, BankDesk.disbursed(BANK, event, event, 1_00));
            awaitAnswer(event, sent);
            var waited = Duration.ofNanos(System.nanoTime() - sent);
            longest = waited.compareTo(longest) > 0 ? waited : longest;
            answered.incrementAndGet();
        }
        return longest;
    }

    private void awaitAnswer(String event, long sent) {
        while (System.nanoTime() - sent < PATIENCE.toNanos()) {
            for (var message : answers.poll(POLL)) {
                if (serdes.fromBytes(Feedback.class, message.value())
                        .getEventId()
                        .equals(event)) {
                    return;
                }
            }
        }
        throw new AssertionError("no answer to " + event);
    }

    @Override
    public void close() {
        stop();
        thread.close();
        answers.close();
    }
}
