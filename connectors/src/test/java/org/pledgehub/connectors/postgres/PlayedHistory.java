package org.pledgehub.connectors.postgres;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.pledgehub.connectors.trial.TestRegistry;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.simulation.broker.Committed;
import org.pledgehub.simulation.broker.HubParts;
import org.pledgehub.simulation.broker.SimulatedHub;
import org.pledgehub.simulation.fault.HistoryGenerator;
import org.pledgehub.streams.serde.ContractSerdes;

/**
 * What the rooms published in a history, as they published it: one transaction for each commit of a room. The topics that have a table in
 * the sink are kept, the others left out.
 */
final class PlayedHistory {

    /** Tells of loans, claims and subsidies, so that each of the eight tables has rows. */
    private static final int SEED = 1;

    private static final int RUN = 43;

    /** One transaction in so many is first taken back, and then written again, as after a crash of the hub. */
    private static final int TAKEN_BACK = 5;

    private final SinkTables tables = SinkTables.of(TopicCatalog.singleBroker());
    private final List<List<Told>> transactions = new ArrayList<>();

    private record Told(String topic, String key, @Nullable SpecificRecord value) {}

    PlayedHistory() {
        var history = HistoryGenerator.generate(SEED, RUN);
        var serdes = HubParts.of(history.site()).serdes();
        try (var hub = SimulatedHub.at(history.site())) {
            hub.watch(commit -> note(commit.written(), serdes));
            hub.play(history);
        }
    }

    private void note(List<Committed> written, ContractSerdes serdes) {
        var transaction = new ArrayList<Told>();
        for (var one : written) {
            tables.of(one.topic())
                    .ifPresent(table -> transaction.add(new Told(
                            one.topic(),
                            Objects.requireNonNull(one.key()),
                            one.value() == null ? null : serdes.fromBytes(table.type(), one.value()))));
        }
        if (!transaction.isEmpty()) {
            transactions.add(transaction);
        }
    }

    /** Writes one part of several. */
    void write(int part, int parts, KafkaProducer<byte[], byte[]> producer, TestRegistry registry) {
        int size = transactions.size();
        for (int number = size * (part - 1) / parts; number < size * part / parts; number++) {
            if (number % TAKEN_BACK == 0) {
                send(transactions.get(number), producer, registry);
                producer.flush();
                producer.abortTransaction();
            }
            send(transactions.get(number), producer, registry);
            producer.commitTransaction();
        }
    }

    private static void send(List<Told> transaction, KafkaProducer<byte[], byte[]> producer, TestRegistry registry) {
        producer.beginTransaction();
        for (var told : transaction) {
            var value = told.value() == null ? null : registry.serdes().toBytes(told.value());
            var unused = producer.send(
                    new ProducerRecord<>(told.topic(), told.key().getBytes(StandardCharsets.UTF_8), value));
        }
    }
}
