package org.pledgehub.streams.install;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.pledgehub.contract.ReferenceKeys;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.ref.Manifest;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.PartyReference;
import org.pledgehub.contract.ref.Pool;
import org.pledgehub.streams.serde.ContractSerdes;
import org.pledgehub.streams.serde.RegistryClient;

/** The cluster and the registry on which a hub is installed, and their references as they stand now. */
public final class InstallSite implements AutoCloseable {

    private final Map<String, String> kafkaClient;
    private final RegistryClient registry;
    private final RegistryDecoder decoder;
    private final Admin admin;
    private Optional<ContractSerdes> resolved = Optional.empty();

    private InstallSite(Map<String, String> kafkaClient, RegistryClient registry, Admin admin) {
        this.kafkaClient = Map.copyOf(kafkaClient);
        this.registry = registry;
        this.decoder = RegistryDecoder.over(registry);
        this.admin = admin;
    }

    /**
     * Opens the brokers' side; nothing is asked yet.
     *
     * @param kafkaClient settings of Kafka clients: where the brokers are, security
     */
    public static InstallSite open(Map<String, String> kafkaClient, RegistryClient registry) {
        return new InstallSite(kafkaClient, registry, Admin.create(new HashMap<>(kafkaClient)));
    }

    /** The brokers. */
    public ClusterAdmin cluster() {
        return new ClusterAdmin(admin);
    }

    /** The registry. */
    public RegistryClient registry() {
        return registry;
    }

    /** What was installed; empty where nothing was. */
    public Optional<Manifest> manifest(TopicCatalog catalog) {
        return Optional.ofNullable(
                reader(catalog.manifest(), Manifest.class).latest().get(ReferenceKeys.MANIFEST));
    }

    /** Registered parties, enabled or not. */
    public List<Party> parties(TopicCatalog catalog) {
        return entries(catalog, Party.class);
    }

    /** Registered pools. */
    public List<Pool> pools(TopicCatalog catalog) {
        return entries(catalog, Pool.class);
    }

    /** A reader of one reference topic. */
    public <T extends SpecificRecord> ReferenceTopic<T> reader(String topic, Class<T> type) {
        return new ReferenceTopic<>(kafkaClient, decoder, topic, type);
    }

    /** Writes records to a topic and waits until the brokers hold them all. */
    public void publish(TopicCatalog catalog, String topic, Map<String, ? extends SpecificRecord> records) {
        var serdes = serdes(catalog);
        var settings = new Properties();
        settings.putAll(new HashMap<>(kafkaClient));
        settings.put("acks", "all");
        settings.put("max.request.size", Integer.toString(TopicCatalog.OWN_RECORD_LIMIT_BYTES));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = records.entrySet().stream()
                    .map(entry -> producer.send(
                            new ProducerRecord<>(topic, entry.getKey(), serdes.toBytes(entry.getValue()))))
                    .toList();
            sent.forEach(InstallSite::await);
        }
    }

    // Asked for once: what is registered later has ids of its own and changes none of these.
    private synchronized ContractSerdes serdes(TopicCatalog catalog) {
        var serdes = resolved.orElseGet(() -> ContractSerdes.resolve(registry, catalog));
        resolved = Optional.of(serdes);
        return serdes;
    }

    @Override
    public void close() {
        admin.close();
    }

    private <T> List<T> entries(TopicCatalog catalog, Class<T> kind) {
        return reader(catalog.parties(), PartyReference.class).latest().values().stream()
                .map(PartyReference::getEntry)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static void await(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new ClusterException("writing a reference", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("interrupted while writing a reference", e);
        }
    }
}
