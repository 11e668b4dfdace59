package org.pledgehub.connectors.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.connect.converters.ByteArrayConverter;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgehub.connectors.trial.TestBroker;
import org.pledgehub.connectors.trial.TestRegistry;
import org.pledgehub.connectors.trial.TestWorker;
import org.pledgehub.contract.TopicCatalog;

/**
 * The sink in a real worker, with what the rooms publish in a history, part of which was taken back and written again. The worker is killed
 * amid transactions of the database.
 */
class PostgresSinkIT {

    private static final TopicCatalog CATALOG = TopicCatalog.singleBroker();
    private static final SinkTables TABLES = SinkTables.of(CATALOG);
    private static final String SCHEMA = "hub";
    private static final int KILLS = 2;

    @TempDir
    private Path home;

    @Test
    void shouldSumToWhatEachTopicSaysThroughKillsAmidItsTransactions() throws Exception {
        var history = new PlayedHistory();
        try (var registry = new TestRegistry();
                var database = new TestDatabase();
                var broker = TestBroker.start(Files.createDirectories(home.resolve("kafka")))) {
            broker.create(Map.of("cleanup.policy", "compact"), TABLES.topics().toArray(String[]::new));
            var settings = settings(database, registry);
            TableMigrations.apply(SinkSettings.of(settings));
            try (var gate = new SinkGate(database, SCHEMA);
                    var worker = new TestWorker(home, broker.bootstrap());
                    var producer = broker.producer(Map.of("transactional.id", "hub"))) {
                producer.initTransactions();
                history.write(1, KILLS + 1, producer, registry);
                long passed = 0;
                long next = middle(database, broker);
                gate.shut(next);
                worker.configure("dashboards", settings);
                for (int kill = 1; kill <= KILLS; kill++) {
                    await(() -> assertThat(gate.waiting()).isOne());
                    assertThat(written(database)).as("the worker has written").isBetween(passed + 1, next);
                    assertThat(toWrite(broker)).as("more is to come").isGreaterThan(next);
                    worker.killAndRestart();
                    history.write(kill + 1, KILLS + 1, producer, registry);
                    passed = next;
                    next = middle(database, broker);
                    gate.shut(next);
                    gate.open(passed);
                }
                gate.open(next);
                await(() -> assertThat(written(database)).isEqualTo(toWrite(broker)));
            }
            for (var topic : TABLES.topics()) {
                var table = TABLES.of(topic).orElseThrow();
                assertThat(database.rows(query(table)))
                        .as("rows, and sums of the numbers, in %s", table.name())
                        .containsExactly(sums(table, topic, broker, registry));
            }
        }
    }

    private static void await(ThrowingRunnable shown) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(shown);
    }

    private static Map<String, String> settings(TestDatabase database, TestRegistry registry) {
        var settings = new HashMap<>(database.settings(SCHEMA, registry));
        settings.put("connector.class", PostgresSinkConnector.class.getName());
        settings.put("tasks.max", "1");
        settings.put("topics", String.join(",", TABLES.topics()));
        settings.put("key.converter", ByteArrayConverter.class.getName());
        settings.put("value.converter", ByteArrayConverter.class.getName());
        settings.put("consumer.override.isolation.level", "read_committed");
        settings.put("consumer.override.max.poll.records", "4");
        settings.put("consumer.override.session.timeout.ms", "4000");
        settings.put("consumer.override.heartbeat.interval.ms", "1000");
        return settings;
    }

    /** Offsets that the database is done with, over all topics. */
    private static long written(TestDatabase database) throws Exception {
        return Long.parseLong(database.rows("select coalesce(sum(next_offset), 0) from hub.sink_position")
                .getFirst());
    }

    /** Offsets that the database will be done with when it holds everything. */
    private static long toWrite(TestBroker broker) {
        return TABLES.topics().stream()
                .map(broker::committed)
                .filter(records -> !records.isEmpty())
                .mapToLong(records -> records.getLast().offset() + 1)
                .sum();
    }

    /** Half way from where the database stands to where it is going. */
    private static long middle(TestDatabase database, TestBroker broker) throws Exception {
        return (written(database) + toWrite(broker)) / 2;
    }

    private static String query(SinkTable table) {
        return "select count(*)"
                + table.columns().stream()
                        .filter(PostgresSinkIT::isNumber)
                        .map(column -> ", coalesce(sum(" + SinkTable.quoted(column.name()) + "), 0)")
                        .collect(Collectors.joining())
                + " from " + SCHEMA + "." + table.name();
    }

    private static String sums(SinkTable table, String topic, TestBroker broker, TestRegistry registry) {
        var newest = new HashMap<Object, SpecificRecord>();
        for (var found : broker.committed(topic)) {
            var key = new String(found.key(), StandardCharsets.UTF_8);
            if (found.value() == null) {
                newest.remove(key);
            } else {
                var record = registry.serdes().fromBytes(table.type(), found.value());
                newest.put(topic.equals(CATALOG.auditLedger()) ? record.get(0) : key, record);
            }
        }
        assertThat(newest).as("%s tells of something", topic).isNotEmpty();
        return newest.size()
                + table.columns().stream()
                        .filter(PostgresSinkIT::isNumber)
                        .map(column -> "|"
                                + newest.values().stream()
                                        .mapToLong(record -> number(record.get(column.position())))
                                        .reduce(0, Math::addExact))
                        .collect(Collectors.joining());
    }

    private static boolean isNumber(SinkColumn column) {
        return column.type().equals("bigint") || column.type().equals("integer");
    }

    private static long number(Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }
}
