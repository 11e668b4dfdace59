package org.pledgehub.cli.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.pledgehub.cli.report.HubTopics;
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

    private final HubTopics topics;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, CompletableFuture<TopicPartition>> followed = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> toFollow = new ConcurrentLinkedQueue<>();
    private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();
    private final Answers answers = new Answers();
    private final Thread thread = new Thread(this, "hub-http-answers");

    /** Where an event stands. */
    private record Place(String topic, int partition, long offset) {}

    /** A watch that begins with {@link #start}. */
    AnswerWatch(HubTopics topics) {
        this.topics = topics;
        consumer = topics.listener();
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /**
     * Makes sure that a party's answers are seen from now on.
     *
     * @return offset of its feedback topic before which no answer to a later event stands
     * @throws Problem when the broker does not answer
     */
    long follow(String party) {
        var standing = followed.computeIfAbsent(party, joining -> {
            toFollow.add(joining);
            return new CompletableFuture<>();
        });
        try {
            var partition = standing.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return next.getOrDefault(partition, 0L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(ProblemCode.KAFKA_UNAVAILABLE);
        } catch (ExecutionException | TimeoutException e) {
            throw new Problem(ProblemCode.KAFKA_UNAVAILABLE);
        }
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
    private void round() {
        try {
            takeUp();
            if (consumer.assignment().isEmpty()) {
                pause(POLL);
            } else {
                consumer.poll(POLL).forEach(this::hand);
                consumer.assignment().forEach(partition -> next.put(partition, consumer.position(partition)));
            }
        } catch (WakeupException closed) {
            throw closed;
        } catch (KafkaException unwell) {
            LOG.warn("answers cannot be read, trying again: {}", unwell.getMessage());
            pause(PAUSE);
        }
    }

    private void takeUp() {
        for (var party = toFollow.peek(); party != null; party = toFollow.peek()) {
            var partition = new TopicPartition(topics.catalog().feedback(party), 0);
            var all = new HashSet<>(consumer.assignment());
            all.add(partition);
            consumer.assign(all);
            consumer.seekToEnd(List.of(partition));
            // Seeking is lazy; asking for the position makes it happen before anything is sent.
            next.put(partition, consumer.position(partition, PATIENCE));
            Optional.ofNullable(followed.get(party)).ifPresent(standing -> standing.complete(partition));
            toFollow.remove();
        }
    }

    private void hand(ConsumerRecord<byte[], byte[]> record) {
        try {
            var answer = topics.serdes().fromBytes(Feedback.class, record.value());
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
