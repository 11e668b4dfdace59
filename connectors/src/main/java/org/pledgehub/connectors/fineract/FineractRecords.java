package org.pledgehub.connectors.fineract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.source.SourceRecord;
import org.pledgehub.contract.in.BankEvent;
import org.pledgehub.streams.serde.ContractSerdes;

/** Makes of each Kafka record of Fineract the records for the hub that are still to be sent. */
final class FineractRecords {

    private final FineractSettings settings;
    private final ContractSerdes serdes;
    private final FineractReader reader;
    private final FineractTranslator translator;

    FineractRecords(FineractSettings settings, ContractSerdes serdes) {
        this.settings = settings;
        this.serdes = serdes;
        this.reader = new FineractReader(
                settings.schemas(),
                (category, type) -> FineractKind.of(category, type).isPresent());
        this.translator = new FineractTranslator(settings.loans());
    }

    /**
     * Its events, or the message itself for the topic of faults.
     *
     * @throws DataException where it cannot become events and no topic for faults is set
     */
    List<SourceRecord> of(ConsumerRecord<byte[], byte[]> origin, FineractPosition sent) {
        try {
            return unsent(origin, sent);
        } catch (FineractFault fault) {
            return sent.isBefore(origin.offset(), 0) ? List.of(faulty(origin, fault, 0)) : List.of();
        }
    }

    private List<SourceRecord> unsent(ConsumerRecord<byte[], byte[]> origin, FineractPosition sent)
            throws FineractFault {
        if (origin.value() == null) {
            return List.of();
        }
        var records = new ArrayList<SourceRecord>();
        for (var message : reader.read(origin.value())) {
            take(origin, message, records);
        }
        var unsent = new ArrayList<SourceRecord>();
        for (int i = 0; i < records.size(); i++) {
            if (sent.isBefore(origin.offset(), i)) {
                unsent.add(records.get(i));
            }
        }
        return List.copyOf(unsent);
    }

    /** An item of a bulk message that cannot become events keeps none of the others from being sent. */
    private void take(ConsumerRecord<byte[], byte[]> origin, FineractMessage message, List<SourceRecord> records) {
        try {
            for (var event : translator.events(message)) {
                records.add(record(origin, event, records.size()));
            }
        } catch (FineractFault fault) {
            var ofItem = new FineractFault(fault.code(), message.key() + ": " + fault.why());
            records.add(faulty(origin, ofItem, records.size()));
        }
    }

    private SourceRecord record(ConsumerRecord<byte[], byte[]> origin, BankEvent event, int number) {
        return new SourceRecord(
                FineractPosition.partition(partition(origin)),
                new FineractPosition(origin.offset(), number).stored(),
                settings.hub().catalog().events(settings.loans().bank()),
                Schema.BYTES_SCHEMA,
                event.getEnvelope().getEventId().getBytes(StandardCharsets.UTF_8),
                Schema.BYTES_SCHEMA,
                serdes.toBytes(event));
    }

    private SourceRecord faulty(ConsumerRecord<byte[], byte[]> origin, FineractFault fault, int number) {
        if (settings.faultsTopic().isEmpty()) {
            throw new DataException(place(origin) + ": " + fault.code() + ": " + fault.why());
        }
        var headers = new ConnectHeaders();
        headers.addString("pledgehub.origin", place(origin));
        headers.addString("pledgehub.fault.code", fault.code().name());
        headers.addString("pledgehub.fault", fault.why());
        return new SourceRecord(
                FineractPosition.partition(partition(origin)),
                new FineractPosition(origin.offset(), number).stored(),
                settings.faultsTopic(),
                null,
                Schema.OPTIONAL_BYTES_SCHEMA,
                origin.key(),
                Schema.OPTIONAL_BYTES_SCHEMA,
                origin.value(),
                null,
                headers);
    }

    private static TopicPartition partition(ConsumerRecord<byte[], byte[]> origin) {
        return new TopicPartition(origin.topic(), origin.partition());
    }

    private static String place(ConsumerRecord<byte[], byte[]> origin) {
        return origin.topic() + "-" + origin.partition() + "@" + origin.offset();
    }
}
