package org.pledgehub.cli.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.pledgehub.cli.report.HubTopics;
import org.pledgehub.cli.text.EnvironmentFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.contract.ReferenceKeys;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.in.FeedComplete;
import org.pledgehub.contract.ref.Tick;

/** Sends a story the way the parties would: a plain producer, one topic per party, ticks on their own topic. */
public final class StoryPlayer implements AutoCloseable {
    private static final int UNKNOWN_ID = 2_000_000_007;
    private static final int WIRE_HEADER = 5;

    private final HubTopics topics;
    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> refused = new AtomicReference<>();

    /** A player on the topics of one installation. */
    public StoryPlayer(HubTopics topics) {
        this.topics = topics;
        var settings = new HashMap<>(topics.clientSettings());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * Sends the steps in order and returns once the broker holds them all.
     *
     * @param settled called where the story waits for the hub, with everything before sent
     * @param told hears how many steps have been told so far
     */
    public void play(List<StoryStep> steps, Runnable settled, IntConsumer told) {
        var count = 0;
        for (var step : steps) {
            play(step, settled);
            count++;
            told.accept(count);
        }
        flush();
    }

    /** Moves the story clock. */
    public void play(StoryStep.DayBegun day) {
        var key = ReferenceKeys.TICK.getBytes(StandardCharsets.UTF_8);
        send(new ProducerRecord<>(topics.catalog().ticks(), key, topics.serdes().toBytes(new Tick(day.asOf()))));
    }

    private void play(StoryStep step, Runnable settled) {
        switch (step) {
            case StoryStep.Sent sent -> send(to(sent.party(), topics.serdes().toBytes(sent.event())));
            case StoryStep.Damaged damaged -> send(damaged(damaged.party(), damaged.damage()));
            case StoryStep.DayBegun day -> play(day);
            case StoryStep.Settled wait -> await(settled);
            case StoryStep.Shown read -> await(settled);
        }
    }

    private void await(Runnable settled) {
        flush();
        settled.run();
    }

    private ProducerRecord<byte[], byte[]> to(String party, byte[] value) {
        return new ProducerRecord<>(topics.catalog().events(party), value);
    }

    private ProducerRecord<byte[], byte[]> damaged(String party, StoryStep.Damage damage) {
        return switch (damage) {
            case NO_VALUE ->
                new ProducerRecord<>(topics.catalog().events(party), "empty".getBytes(StandardCharsets.UTF_8), null);
            case PLAIN_TEXT -> to(party, "放款 100 万元; loan 1 000 000".getBytes(StandardCharsets.UTF_8));
            case UNKNOWN_SCHEMA_ID ->
                to(
                        party,
                        ByteBuffer.allocate(WIRE_HEADER + 1)
                                .put((byte) 0)
                                .putInt(UNKNOWN_ID)
                                .array());
            case CUT_SHORT -> to(party, Arrays.copyOf(sound(), WIRE_HEADER + 3));
            case TOO_LONG -> to(party, Arrays.copyOf(sound(), TopicCatalog.RECORD_LIMIT_BYTES + 1));
        };
    }

    private byte[] sound() {
        var envelope = Envelope.newBuilder()
                .setEventId("damaged")
                .setOccurredOn(DemoStory.FIRST_DAY)
                .setRecordedAt(java.time.Instant.EPOCH)
                .build();
        return topics.serdes().toBytes(new BankEvent(envelope, new FeedComplete(DemoStory.FIRST_DAY)));
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        var unused = producer.send(record, (stored, failure) -> {
            if (failure != null) {
                refused.compareAndSet(null, failure);
            }
        });
    }

    private void flush() {
        producer.flush();
        var failure = refused.get();
        if (failure != null) {
            throw new EnvironmentFailure(
                    new Sentence(
                            "Kafka 拒绝了一条记录：" + failure.getMessage(), "Kafka refused a record: " + failure.getMessage()),
                    failure);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
