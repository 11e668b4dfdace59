package org.pledgehub.connectors.fineract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.connect.converters.ByteArrayConverter;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgehub.connectors.trial.TestBroker;
import org.pledgehub.connectors.trial.TestRegistry;
import org.pledgehub.connectors.trial.TestWorker;

/** The Fineract connector in a real worker that is killed among bulk messages. */
class FineractIT {

    private static final String FROM = "external-events";
    private static final String TO = "pledgehub.in.icbc.events.v1";
    private static final int MESSAGES = 4_000;
    private static final int ITEMS = 5;

    @TempDir
    private Path home;

    @Test
    void shouldSendEveryItemOnceAndInOrderThroughAKillOfTheWorker() throws Exception {
        try (var registry = new TestRegistry();
                var broker = TestBroker.start(Files.createDirectories(home.resolve("kafka")))) {
            broker.create(Map.of(), FROM, TO, "faults");
            produce(broker);
            try (var worker = new TestWorker(home, broker.bootstrap())) {
                worker.configure("icbc-fineract", settings(broker, registry));
                awaitSent(broker, MESSAGES * ITEMS / 20);
                worker.kill();
                assertThat(sent(broker)).hasSizeLessThan(MESSAGES * ITEMS);
                worker.restart();
                awaitSent(broker, MESSAGES * ITEMS + 2);
                worker.awaitRunning("icbc-fineract");
            }
            assertThat(sent(broker))
                    .startsWith("fineract:default:loan:77:tranche:1")
                    .endsWith("fineract:default:transaction:1:reversed")
                    .filteredOn(id -> !id.endsWith(":1:reversed") && !id.contains(":loan:"))
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, MESSAGES * ITEMS)
                            .mapToObj(id -> "fineract:default:transaction:" + id)
                            .toList());
            assertThat(broker.committed("faults")).isEmpty();
        }
    }

    private static void produce(TestBroker broker) throws Exception {
        var fineract = new FineractScenario();
        try (var producer = broker.producer(Map.of())) {
            send(
                    producer,
                    fineract.message("disbursal", "LoanDisbursalBusinessEvent", fineract.account("ZSCQ-1", Map.of())));
            for (long message = 0; message < MESSAGES; message++) {
                long first = message * ITEMS + 1;
                var items = LongStream.range(first, first + ITEMS)
                        .mapToObj(id -> repayment(fineract, id))
                        .toArray(GenericRecord[]::new);
                send(producer, fineract.bulk("bulk-" + message, items));
            }
            send(
                    producer,
                    fineract.message(
                            "reversal",
                            "LoanAdjustTransactionBusinessEvent",
                            fineract.adjustment(
                                    Map.of("transactionToAdjust", fineract.transaction(1, "repayment", "10", "1")))));
        }
    }

    private static void send(Producer<byte[], byte[]> producer, byte[] value) {
        var unused = producer.send(new ProducerRecord<>(FROM, new byte[] {7}, value));
    }

    private static GenericRecord repayment(FineractScenario fineract, long id) {
        return fineract.item(
                id, "LoanTransactionMakeRepaymentPostBusinessEvent", fineract.transaction(id, "repayment", "10", "1"));
    }

    private static Map<String, String> settings(TestBroker broker, TestRegistry registry) {
        var settings = new HashMap<String, String>();
        settings.put("connector.class", FineractConnector.class.getName());
        settings.put("tasks.max", "1");
        settings.put("exactly.once.support", "required");
        settings.put("key.converter", ByteArrayConverter.class.getName());
        settings.put("value.converter", ByteArrayConverter.class.getName());
        settings.put("registry.url", registry.address());
        settings.put("fineract.consumer.bootstrap.servers", broker.bootstrap());
        settings.put("fineract.consumer.max.poll.records", "10");
        settings.put(
                "fineract.schemas", FineractScenario.SCHEMAS.toAbsolutePath().toString());
        settings.put("party", "icbc");
        settings.put("contract.pattern", "ZSCQ.*");
        settings.put("pools", "12:pool-tech");
        settings.put("faults.topic", "faults");
        return settings;
    }

    private static void awaitSent(TestBroker broker, int events) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> sent(broker).size() >= events);
    }

    private static List<String> sent(TestBroker broker) {
        return broker.committed(TO).stream()
                .map(found -> new String(found.key(), StandardCharsets.UTF_8))
                .toList();
    }
}
