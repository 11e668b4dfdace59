package org.pledgehub.cli.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.pledgehub.cli.report.HubTopics;
import org.pledgehub.cli.send.PartyRoles;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.out.Feedback;
import org.pledgehub.streams.serde.ContractSerdes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The hub over Kafka: one producer for all parties, one watch on their answers. Safe for use by several threads. */
final class KafkaGate implements EventGate {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaGate.class);
    private static final Duration STORING = Duration.ofSeconds(12);
    private static final Duration ROLES_AGE = Duration.ofSeconds(5);
    private static final Duration SCHEMAS_AGE = Duration.ofSeconds(10);
    private static final Map<String, Object> PRODUCER = Map.of(
            ProducerConfig.ACKS_CONFIG, "all",
            ProducerConfig.LINGER_MS_CONFIG, 5,
            ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);

    private final HubTopics topics;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Outbox outbox;
    private final FeedbackEnds ends;
    private final AnswerWatch watch;
    private final ReceiptScan scan;
    private final RoleBook roles;

    private KafkaGate(HubTopics topics, FeedbackReader reader) {
        this.topics = topics;
        this.roles = new RoleBook(() -> PartyRoles.read(topics)::role, ROLES_AGE);
        var settings = new HashMap<>(topics.clientSettings());
        settings.putAll(PRODUCER);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        this.outbox = new Outbox(producer, STORING);
        this.ends = new FeedbackEnds(topics);
        this.watch = new AnswerWatch(topics.catalog(), reader, topics.listener(), ends::of);
        this.scan = new ReceiptScan(topics, reader);
    }

    /**
     * A gate to an installation.
     *
     * @param registry asks the registry for the schemas once more, where a newer hub answers with one that is not known
     */
    static KafkaGate open(HubTopics topics, Supplier<ContractSerdes> registry) {
        var gate = new KafkaGate(topics, new FeedbackReader(topics.serdes(), registry, SCHEMAS_AGE));
        gate.watch.start();
        return gate;
    }

    @Override
    public Optional<Role> roleOf(String party) {
        return told(() -> roles.of(party));
    }

    @Override
    public Handed send(String party, List<SentEvent> events, Duration patience) {
        var wires = events.stream().map(this::wire).toList();
        long from = told(() -> watch.follow(party));
        // After this point events may be in Kafka whatever happens here; the same ids make sending again harmless.
        var stored = store(topics.catalog().events(party), events, wires);
        var deadline = System.nanoTime() + patience.toNanos();
        var answers = new ArrayList<Optional<Feedback>>();
        var waits = stored.stream().map(watch::answerTo).toList();
        for (int i = 0; i < waits.size(); i++) {
            answers.add(within(deadline - System.nanoTime(), waits.get(i)));
            watch.forget(stored.get(i));
        }
        return new Handed(from, answers);
    }

    @Override
    public List<Feedback> receipts(String party, String eventId, long from) {
        return told(() -> scan.find(party, eventId, from));
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
        watch.close();
        ends.close();
    }

    private byte[] wire(SentEvent event) {
        var wire = topics.serdes().toBytes(event.event());
        if (wire.length > TopicCatalog.RECORD_LIMIT_BYTES) {
            throw new Problem(
                    ProblemCode.EVENT_TOO_LARGE,
                    new Sentence(
                            "事件 " + event.eventId() + " 共 " + wire.length + " 字节",
                            "event " + event.eventId() + " has " + wire.length + " bytes"));
        }
        return wire;
    }

    private List<RecordMetadata> store(String topic, List<SentEvent> events, List<byte[]> wires) {
        var records = IntStream.range(0, events.size())
                .mapToObj(i -> new ProducerRecord<>(
                        topic, events.get(i).eventId().getBytes(StandardCharsets.UTF_8), wires.get(i)))
                .toList();
        return told(() -> outbox.store(records));
    }

    private static Optional<Feedback> within(long nanos, Future<Feedback> answer) {
        try {
            return Optional.of(answer.get(Math.max(nanos, 0), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T told(Supplier<T> asking) {
        try {
            return asking.get();
        } catch (KafkaException unwell) {
            LOG.warn("Kafka did not do what was asked: {}", unwell.getMessage());
            throw new Problem(ProblemCode.KAFKA_UNAVAILABLE);
        }
    }
}
