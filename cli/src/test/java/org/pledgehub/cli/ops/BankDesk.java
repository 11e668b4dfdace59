package org.pledgehub.cli.ops;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.common.Borrower;
import org.pledgehub.contract.common.Envelope;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.contract.in.LoanDisbursed;
import org.pledgehub.contract.in.RepaymentReceived;
import org.pledgehub.streams.serde.ContractSerdes;

/** A bank as a plain Kafka client: it sends events and reads what the hub wrote. */
final class BankDesk implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);

    private final TopicCatalog catalog;
    private final ContractSerdes serdes;
    private final Map<String, String> kafka;
    private final KafkaProducer<String, byte[]> producer;

    BankDesk(TopicCatalog catalog, ContractSerdes serdes, Map<String, String> kafka) {
        this.catalog = catalog;
        this.serdes = serdes;
        this.kafka = kafka;
        this.producer = new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer());
    }

    /** A disbursement of a contract into the pool cy-1. */
    static BankEvent disbursed(String bank, String contract, String eventId, long fen) {
        var loan = LoanDisbursed.newBuilder()
                .setLoan(new LoanRef(bank, contract))
                .setPool("cy-1")
                .setAmountFen(fen)
                .setMaturityOn(DAY.plusYears(1))
                .setBorrower(Borrower.newBuilder().setUscc("91110105MA01ABCD5X").build())
                .build();
        return new BankEvent(envelope(eventId), loan);
    }

    /** A repayment of principal. */
    static BankEvent repaid(String bank, String contract, String eventId, long fen) {
        var repayment = RepaymentReceived.newBuilder()
                .setLoan(new LoanRef(bank, contract))
                .setPrincipalFen(fen)
                .build();
        return new BankEvent(envelope(eventId), repayment);
    }

    void send(String party, SpecificRecord event) {
        sendBytes(party, serdes.toBytes(event));
    }

    void sendBytes(String party, byte[] value) {
        try {
            producer.send(new ProducerRecord<>(catalog.events(party), value)).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything a topic holds, as soon as it satisfies the condition. */
    <T extends SpecificRecord> List<T> await(
            String topic, Class<T> type, Duration patience, Predicate<List<T>> enough) {
        var all = new ArrayList<T>();
        var settings = settings();
        settings.put("isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = List.of(new TopicPartition(topic, 0));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long deadline = System.nanoTime() + patience.toNanos();
            while (!enough.test(all)) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError(topic + " holds only " + all);
                }
                for (var message : consumer.poll(POLL)) {
                    // A key that was taken out leaves a record without a value.
                    if (message.value() != null) {
                        all.add(serdes.fromBytes(type, message.value()));
                    }
                }
            }
        }
        return all;
    }

    @Override
    public void close() {
        producer.close();
    }

    private static Envelope envelope(String eventId) {
        return Envelope.newBuilder()
                .setEventId(eventId)
                .setOccurredOn(DAY)
                .setRecordedAt(Instant.parse("2025-09-01T04:00:00Z"))
                .build();
    }

    private Properties settings() {
        var settings = new Properties();
        settings.putAll(kafka);
        return settings;
    }
}
