package org.pledgehub.cli.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.WakeupException;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.streams.serde.UnknownSchemaException;
import org.pledgehub.streams.serde.UnreadableRecordException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the feedback topics of the parties that send, on one thread, and gives each answer to whoever waits for it. An
 * answer may come before its request asks, so the last ones are kept for a while.
 */
final class AnswerWatch implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerWatch.class);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int KEPT = 20_000;

    private final TopicCatalog catalog;
    private final FeedbackReader reader;
    private final Consumer<byte[], byte[]> consumer;
    private final ToLongFunction<TopicPartition> ends;
    private final Queue<TopicPartition> toFollow = new ConcurrentLinkedQueue<>();
    private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();
    private final Answers answers = new Answers();
    private final Thread thread = new Thread(this, "hub-http-answers");

    /** Where an event stands. */
    private record Place(String topic, int partition, long offset) {}

    /**
     * A watch that begins with {@link #start}.
     *
     * @param catalog the installation's topics
     * @param consumer its own; closed with it
     * @param ends tells the end of a feedback topic, on the thread of who asks: a topic that is not there, or not allowed,
     *     keeps only the party waiting whose it is
     */
    AnswerWatch(
            TopicCatalog catalog,
            FeedbackReader reader,
            Consumer<byte[], byte[]> consumer,
            ToLongFunction<TopicPartition> ends) {
        this.catalog = catalog;
        this.reader = reader;
        this.consumer = consumer;
        this.ends = ends;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /**
     * Makes sure that a party's answers are seen from now on.
     *
     * @return offset of its feedback topic before which no answer to a later event stands
     * @throws org.apache.kafka.common.KafkaException when the end of the topic cannot be told
     */
    long follow(String party) {
        var partition = new TopicPartition(catalog.feedback(party), 0);
        var known = next.get(partition);
        if (known != null) {
            return known;
        }
        long end = ends.applyAsLong(partition);
        var other = next.putIfAbsent(partition, end);
        if (other != null) {
            return other;
        }
        toFollow.add(partition);
        return end;
    }

    /** The first answer to an event, as soon as it is there. Whoever stops waiting says so with {@link #forget}. */
    CompletableFuture<Feedback> answerTo(RecordMetadata stored) {
        return answers.await(placeOf(stored));
    }

    /** Nobody waits for the answer to this event any more. */
    void forget(RecordMetadata stored) {
        answers.forget(placeOf(stored));
    }

    @Override
    public void run() {
        try (consumer) {
            while (!Thread.currentThread().isInterrupted()) {
                round();
            }
        } catch (WakeupException closed) {
            LOG.debug("answers are no longer followed");
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the cluster does wrong is tried again; requests meanwhile run into their own time limits. */
    void round() {
        try {
            takeUp();
            if (consumer.assignment().isEmpty()) {
                pause(POLL);
            } else {
                consumer.poll(POLL).forEach(this::hand);
            }
        } catch (WakeupException closed) {
            throw closed;
        } catch (TopicAuthorizationException forbidden) {
            LOG.warn("answers may no longer be read: {}", forbidden.unauthorizedTopics());
            drop(forbidden.unauthorizedTopics());
        } catch (KafkaException unwell) {
            LOG.warn("answers cannot be read, trying again: {}", unwell.getMessage());
            pause(PAUSE);
        }
    }

    private void takeUp() {
        for (var partition = toFollow.poll(); partition != null; partition = toFollow.poll()) {
            var all = new HashSet<>(consumer.assignment());
            all.add(partition);
            consumer.assign(all);
            consumer.seek(partition, next.getOrDefault(partition, 0L));
        }
    }

    /** The next request of such a party asks for the end of its topic again, and is told what is wrong. */
    private void drop(Set<String> forbidden) {
        var left = new HashSet<>(consumer.assignment());
        left.removeIf(partition -> forbidden.contains(partition.topic()));
        consumer.assign(left);
        next.keySet().removeIf(partition -> forbidden.contains(partition.topic()));
    }

    private void hand(ConsumerRecord<byte[], byte[]> record) {
        next.replace(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        try {
            var answer = reader.read(record.value());
            var source = answer.getSource();
            answers.give(new Place(source.getTopic(), source.getPartition(), source.getOffset()), answer);
        } catch (UnreadableRecordException | UnknownSchemaException unreadable) {
            LOG.warn("topic={} offset={} unreadable answer left out", record.topic(), record.offset());
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Place placeOf(RecordMetadata stored) {
        return new Place(stored.topic(), stored.partition(), stored.offset());
    }

    /** Answers and those who wait for them meet here, whoever comes first. */
    private static final class Answers {

        private final Map<Place, CompletableFuture<Feedback>> waiting = new HashMap<>();
        private final Map<Place, Feedback> early = new LinkedHashMap<>();

        synchronized CompletableFuture<Feedback> await(Place place) {
            var answer = early.get(place);
            return answer == null
                    ? waiting.computeIfAbsent(place, anyone -> new CompletableFuture<>())
                    : CompletableFuture.completedFuture(answer);
        }

        synchronized void forget(Place place) {
            waiting.remove(place);
        }

        synchronized void give(Place place, Feedback answer) {
            var waits = waiting.remove(place);
            if (waits != null) {
                waits.complete(answer);
                return;
            }
            early.putIfAbsent(place, answer);
            if (early.size() > KEPT) {
                early.remove(early.keySet().iterator().next());
            }
        }
    }
}
