package org.pledgehub.connectors.fineract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgehub.connectors.trial.StoredOffsets;
import org.pledgehub.connectors.trial.TestBroker;
import org.pledgehub.connectors.trial.TestRegistry;

/** The Fineract task on a real broker, ended in the middle of a bulk message. */
class FineractTaskIT {

    private static final String TOPIC = "external-events";
    private static final String FAULTS = "faults";

    @TempDir
    private Path home;

    @Test
    void shouldGoOnWithinABulkMessageAndPutAFaultyOneAside() throws Exception {
        var fineract = new FineractScenario();
        try (var registry = new TestRegistry();
                var broker = TestBroker.start(home)) {
            broker.create(Map.of(), TOPIC);
            try (var producer = broker.producer(Map.of())) {
                for (var value : List.of(
                        fineract.message("k0", "LoanDisbursalBusinessEvent", fineract.account("ZSCQ-1", Map.of())),
                        new byte[] {1, 2, 3},
                        fineract.bulk("k1", repayment(fineract, 1), repayment(fineract, 2), repayment(fineract, 3)),
                        fineract.bulk("k2", repayment(fineract, 4), repayment(fineract, 5)))) {
                    producer.send(new ProducerRecord<>(TOPIC, new byte[] {7}, value))
                            .get();
                }
            }
            var settings = Map.of(
                    "registry.url",
                    registry.address(),
                    "fineract.consumer.bootstrap.servers",
                    broker.bootstrap(),
                    "fineract.schemas",
                    FineractScenario.SCHEMAS.toString(),
                    "party",
                    "icbc",
                    "contract.pattern",
                    "ZSCQ.*",
                    "pools",
                    "12:pool-tech",
                    "faults.topic",
                    FAULTS);
            var stored = new StoredOffsets();
            var sent = new ArrayList<String>();
            for (int most : new int[] {1, 2, 2, 100}) {
                sent.addAll(run(settings, stored, most));
            }
            assertThat(sent)
                    .containsExactly(
                            "pledgehub.in.icbc.events.v1 fineract:default:loan:77:tranche:1",
                            FAULTS,
                            "pledgehub.in.icbc.events.v1 fineract:default:transaction:1",
                            "pledgehub.in.icbc.events.v1 fineract:default:transaction:2",
                            "pledgehub.in.icbc.events.v1 fineract:default:transaction:3",
                            "pledgehub.in.icbc.events.v1 fineract:default:transaction:4",
                            "pledgehub.in.icbc.events.v1 fineract:default:transaction:5");
        }
    }

    private static GenericRecord repayment(FineractScenario fineract, long id) {
        return fineract.item(
                id, "LoanTransactionMakeRepaymentPostBusinessEvent", fineract.transaction(id, "repayment", "10", "1"));
    }

    /** Runs a task until so many records are stored, or nothing more comes. */
    private static List<String> run(Map<String, String> settings, StoredOffsets stored, int most) {
        var task = new FineractTask();
        task.initialize(stored);
        task.start(settings);
        var sent = new ArrayList<String>();
        try {
            for (int empty = 0; empty < 3 && sent.size() < most; ) {
                var batch = task.poll();
                empty = batch == null ? empty + 1 : 0;
                for (var origin : batch == null ? List.<SourceRecord>of() : batch) {
                    if (sent.size() < most) {
                        stored.store(origin);
                        sent.add(
                                origin.topic().equals(FAULTS)
                                        ? FAULTS
                                        : origin.topic() + " "
                                                + new String((byte[]) origin.key(), StandardCharsets.UTF_8));
                    }
                }
            }
        } finally {
            task.stop();
        }
        return sent;
    }
}
