package org.pledgehub.connectors.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.connect.converters.ByteArrayConverter;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgehub.connectors.trial.TestBroker;
import org.pledgehub.connectors.trial.TestRegistry;
import org.pledgehub.connectors.trial.TestWorker;
import org.pledgehub.contract.out.PoolExposure;

/** The sink in a real worker, killed while the hub writes; part of what it wrote was taken back. */
class PostgresSinkIT {

    private static final String TOPIC = "pledgehub.agg.pool-exposure.v1";
    private static final int TRANSACTIONS = 60;
    private static final int UPDATES = 50;
    private static final int POOLS = 17;

    @TempDir
    private Path home;

    @Test
    void shouldSumToWhatTheTopicSaysThroughKillsOfTheWorker() throws Exception {
        try (var registry = new TestRegistry();
                var database = new TestDatabase();
                var broker = TestBroker.start(Files.createDirectories(home.resolve("kafka")))) {
            broker.create(Map.of("cleanup.policy", "compact"), TOPIC);
            try (var worker = new TestWorker(home, broker.bootstrap());
                    var producer = broker.producer(Map.of("transactional.id", "hub"))) {
                producer.initTransactions();
                worker.configure("dashboards", settings(database, registry));
                var random = new Random(5);
                for (int transaction = 1; transaction <= TRANSACTIONS; transaction++) {
                    write(producer, registry, random);
                    if (transaction % 25 == 0) {
                        worker.killAndRestart();
                    }
                }
                long end = broker.committed(TOPIC).getLast().offset();
                Awaitility.await()
                        .atMost(Duration.ofSeconds(90))
                        .pollInterval(Duration.ofMillis(500))
                        .until(() -> position(database) > end);
                assertThat(database.rows("select count(*), sum(outstanding_fen) from hub.pool_exposure"))
                        .containsExactly(sums(broker, registry));
            }
        }
    }

    /** One transaction in five is taken back; one update in twenty is a tombstone. */
    private static void write(KafkaProducer<byte[], byte[]> producer, TestRegistry registry, Random random) {
        producer.beginTransaction();
        for (int i = 0; i < UPDATES; i++) {
            var pool = "pool-" + random.nextInt(POOLS);
            var value = random.nextInt(20) == 0
                    ? null
                    : registry.serdes()
                            .toBytes(SampleRecords.of(
                                    PoolExposure.class,
                                    Map.of("pool", pool, "outstandingFen", random.nextLong(1_000_000_000L))));
            var unused = producer.send(new ProducerRecord<>(TOPIC, pool.getBytes(StandardCharsets.UTF_8), value));
        }
        if (random.nextInt(5) == 0) {
            producer.flush();
            producer.abortTransaction();
        } else {
            producer.commitTransaction();
        }
    }

    private static Map<String, String> settings(TestDatabase database, TestRegistry registry) {
        var settings = new HashMap<>(database.settings("hub", registry));
        settings.put("connector.class", PostgresSinkConnector.class.getName());
        settings.put("tasks.max", "1");
        settings.put("topics", TOPIC);
        settings.put("key.converter", ByteArrayConverter.class.getName());
        settings.put("value.converter", ByteArrayConverter.class.getName());
        settings.put("consumer.override.isolation.level", "read_committed");
        settings.put("consumer.override.max.poll.records", "40");
        return settings;
    }

    /** Nothing is read before the sink has laid its tables. */
    private static long position(TestDatabase database) throws Exception {
        if (database.rows("select to_regclass('hub.sink_position')").contains("null")) {
            return 0;
        }
        List<String> rows = database.rows("select coalesce(max(next_offset), 0) from hub.sink_position");
        return Long.parseLong(rows.getFirst());
    }

    private static String sums(TestBroker broker, TestRegistry registry) {
        var newest = new HashMap<String, Long>();
        for (var found : broker.committed(TOPIC)) {
            var pool = new String(found.key(), StandardCharsets.UTF_8);
            if (found.value() == null) {
                newest.remove(pool);
            } else {
                newest.put(
                        pool,
                        registry.serdes()
                                .fromBytes(PoolExposure.class, found.value())
                                .getOutstandingFen());
            }
        }
        return newest.size() + "|"
                + newest.values().stream().mapToLong(Long::longValue).sum();
    }
}
