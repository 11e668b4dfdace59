package org.pledgehub.streams.install;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.streams.serde.AvroBytes;
import org.pledgehub.streams.serde.RegistryClient;
import org.pledgehub.streams.serde.UnreadableRecordException;
import org.pledgehub.streams.serde.WireFormat;

/** Decodes contract records by asking the registry for each new writer schema: for tools, never for a stream thread. */
public final class RegistryDecoder {

    private final RegistryClient registry;
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    private RegistryDecoder(RegistryClient registry) {
        this.registry = registry;
    }

    /** A decoder that asks the given registry. */
    public static RegistryDecoder over(RegistryClient registry) {
        return new RegistryDecoder(registry);
    }

    /**
     * A record from its wire bytes.
     *
     * @throws UnreadableRecordException when the bytes are at fault or the registry has no such schema
     */
    public <T extends SpecificRecord> T decode(Class<T> type, byte[] wire) {
        return AvroBytes.decode(writerSchema(wire), type, wire, WireFormat.HEADER_BYTES);
    }

    /**
     * The schema with which wire bytes were written.
     *
     * @throws UnreadableRecordException when the bytes are at fault or the registry has no such schema
     */
    public Schema writerSchema(byte[] wire) {
        int id = WireFormat.schemaId(wire)
                .orElseThrow(() -> new UnreadableRecordException("the value has no Confluent wire header"));
        return schemas.computeIfAbsent(
                id,
                unknown -> registry.schemaOf(unknown)
                        .orElseThrow(
                                () -> new UnreadableRecordException("the registry has no schema with id " + unknown)));
    }
}
