package org.pledgehub.connectors.postgres;

import java.nio.charset.StandardCharsets;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.pledgehub.connectors.connect.HubAccess;
import org.pledgehub.streams.serde.ContractSerdes;
import org.pledgehub.streams.serde.UnknownSchemaException;

/** Reads records with the schemas of the registry; asks it again when a newer hub has written with one that is not known yet. */
final class RecordChanges implements SinkWriter.ChangeReader {

    private final HubAccess hub;
    private ContractSerdes serdes;

    RecordChanges(HubAccess hub) {
        this.hub = hub;
        this.serdes = hub.serdes();
    }

    @Override
    public RowChange read(SinkTable table, SinkRecord origin) {
        if (origin.value() == null) {
            return new RowChange.Delete(recordKey(origin));
        }
        var value = value(table.type(), bytes(origin, origin.value()));
        return new RowChange.Put(
                switch (table.rowKey()) {
                    case RECORD_KEY -> recordKey(origin);
                    case FIRST_FIELD -> PostgresText.of(String.valueOf(value.get(0)));
                },
                value,
                origin);
    }

    private <T extends SpecificRecord> T value(Class<T> type, byte[] wire) {
        try {
            return serdes.fromBytes(type, wire);
        } catch (UnknownSchemaException unknown) {
            serdes = hub.serdes();
            return serdes.fromBytes(type, wire);
        }
    }

    private static String recordKey(SinkRecord origin) {
        if (origin.key() == null) {
            throw new ConnectException("A record of " + origin.topic() + " has no key: offset " + origin.kafkaOffset());
        }
        return PostgresText.of(new String(bytes(origin, origin.key()), StandardCharsets.UTF_8));
    }

    private static byte[] bytes(SinkRecord origin, Object part) {
        if (part instanceof byte[] bytes) {
            return bytes;
        }
        throw new DataException(
                "A record of " + origin.topic() + " does not come as bytes: use the ByteArrayConverter");
    }
}
