package org.pledgehub.streams.serde;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.pledgehub.contract.TopicCatalog;

/**
 * Serdes of every record type of the contract, in the Confluent wire format. All registry ids are learnt when the object is made; after
 * that nothing here calls the registry, so a stream thread may use it freely.
 */
public final class ContractSerdes implements ValueSerdes {

    private final Map<String, Integer> writerIds;
    private final Map<Integer, Schema> writerSchemas;

    private ContractSerdes(Map<String, Integer> writerIds, Map<Integer, Schema> writerSchemas) {
        this.writerIds = Map.copyOf(writerIds);
        var shared = new HashMap<Integer, Schema>();
        writerSchemas.forEach((id, schema) -> shared.put(id, AvroBytes.shared(schema)));
        this.writerSchemas = Map.copyOf(shared);
    }

    /**
     * Looks up every record type; registers nothing.
     *
     * @throws ContractNotInstalledException when the registry does not hold this version's schemas
     * @throws RegistryException when the registry does not answer
     */
    public static ContractSerdes resolve(RegistryClient registry, TopicCatalog catalog) {
        var ids = new HashMap<String, Integer>();
        var schemas = new HashMap<Integer, Schema>();
        for (var type : catalog.recordTypes()) {
            String subject = catalog.typeSubject(type);
            var versions = registry.versions(subject);
            versions.forEach(version -> schemas.put(version.id(), version.schema()));
            int id = idAmong(versions, type)
                    .or(() -> registry.find(subject, type))
                    .orElseThrow(() -> new ContractNotInstalledException(subject));
            ids.put(type.getFullName(), id);
            schemas.putIfAbsent(id, PublishedSchema.of(type));
        }
        return new ContractSerdes(ids, schemas);
    }

    // The registry may hold the schema in another spelling, which only the registry can tell; asking it is the dearer
    // way.
    private static Optional<Integer> idAmong(List<RegisteredSchema> versions, Schema type) {
        var published = PublishedSchema.of(type);
        return versions.stream()
                .filter(version -> version.schema().equals(published))
                .map(RegisteredSchema::id)
                .findFirst();
    }

    /** Registers every record type first: for {@code hub install}, development and tests. */
    public static ContractSerdes register(RegistryClient registry, TopicCatalog catalog) {
        catalog.recordTypes().forEach(type -> registry.register(catalog.typeSubject(type), type));
        return resolve(registry, catalog);
    }

    /** On a registry of its own within this process: for topology tests and dry runs. */
    public static ContractSerdes inMemory(TopicCatalog catalog) {
        return register(new InMemoryRegistry(), catalog);
    }

    /** The registry id under which this version writes a record type. */
    public int writerId(Schema type) {
        Integer id = writerIds.get(type.getFullName());
        if (id == null) {
            throw new IllegalArgumentException(type.getFullName() + " stands on no topic of the catalogue");
        }
        return id;
    }

    /** Wire bytes of a record. */
    public byte[] toBytes(SpecificRecord value) {
        return WireFormat.framed(writerId(value.getSchema()), AvroBytes.encode(value));
    }

    /**
     * A record from its wire bytes.
     *
     * @throws UnreadableRecordException when the bytes are at fault
     * @throws UnknownSchemaException when the id was not in the registry at boot
     */
    public <T extends SpecificRecord> T fromBytes(Class<T> type, byte[] wire) {
        int id = WireFormat.schemaId(wire)
                .orElseThrow(() ->
                        new UnreadableRecordException("no Confluent wire header before a " + type.getSimpleName()));
        Schema writer = writerSchemas.get(id);
        if (writer == null) {
            throw new UnknownSchemaException(id, type.getSimpleName());
        }
        if (!writer.getFullName().equals(SpecificData.get().getSchema(type).getFullName())) {
            throw new UnreadableRecordException(
                    "a " + writer.getName() + " stands where a " + type.getSimpleName() + " belongs");
        }
        return AvroBytes.decode(writer, type, wire, WireFormat.HEADER_BYTES);
    }

    /** Serde of a record type; null in, null out, as Kafka has it for tombstones. */
    @Override
    public <T extends SpecificRecord> Serde<T> of(Class<T> type) {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : toBytes(value),
                (topic, wire) -> wire == null ? null : fromBytes(type, wire));
    }

    /** Every writer schema known, by id, for those who publish them. */
    public List<RegisteredSchema> knownSchemas() {
        return new TreeMap<>(writerSchemas)
                .entrySet().stream()
                        .map(entry -> new RegisteredSchema(entry.getKey(), entry.getValue()))
                        .toList();
    }
}
