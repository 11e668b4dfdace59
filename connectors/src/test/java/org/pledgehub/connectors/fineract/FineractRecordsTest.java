package org.pledgehub.connectors.fineract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.pledgehub.connectors.trial.TestRegistry;

class FineractRecordsTest {

    private static final String FAULTS = "icbc-fineract-faults";

    @Test
    void shouldSendTheOtherItemsOfABulkMessageWithAFault() throws Exception {
        try (var registry = new TestRegistry()) {
            var fineract = new FineractScenario();
            var records = new FineractRecords(FineractSettings.of(settings(registry)), registry.serdes());
            var bulk = fineract.bulk(
                    "k9", repayment(fineract, 1, "10"), repayment(fineract, 2, "10.005"), repayment(fineract, 3, "10"));
            var message = new ConsumerRecord<>("external-events", 0, 5, new byte[0], bulk);
            var all = records.of(message, FineractPosition.START);
            assertThat(all.stream().map(FineractRecordsTest::shown))
                    .containsExactly(
                            "fineract:default:transaction:1", "AMOUNT_NOT_EXACT", "fineract:default:transaction:3");
            assertThat(records.of(message, new FineractPosition(5, 1)).stream().map(FineractRecordsTest::shown))
                    .containsExactly("fineract:default:transaction:3");
        }
    }

    private static String shown(SourceRecord sent) {
        return sent.topic().equals(FAULTS)
                ? String.valueOf(
                        sent.headers().lastWithName("pledgehub.fault.code").value())
                : new String((byte[]) sent.key(), StandardCharsets.UTF_8);
    }

    private static GenericRecord repayment(FineractScenario fineract, long id, String principal) {
        return fineract.item(
                id,
                "LoanTransactionMakeRepaymentPostBusinessEvent",
                fineract.transaction(id, "repayment", principal, "0"));
    }

    private static Map<String, String> settings(TestRegistry registry) {
        return Map.of(
                "registry.url",
                registry.address(),
                "fineract.consumer.bootstrap.servers",
                "localhost:9",
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
    }
}
