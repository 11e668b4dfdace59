package org.pledgehub.streams.runtime;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.KafkaException;
import org.pledgehub.contract.ReferenceKeys;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.ref.WriterSchema;
import org.pledgehub.streams.reference.WantedSchemas;
import org.pledgehub.streams.serde.RegisteredSchema;
import org.pledgehub.streams.serde.RegistryClient;
import org.pledgehub.streams.serde.RegistryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the registry for the writer schemas that records wait for and publishes the answers as references, so that no stream thread ever
 * asks. A registry that does not answer is asked again; only its own "not found" is published as an answer.
 */
final class SchemaRefresher implements WantedSchemas, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaRefresher.class);
    private static final int MOST_AT_ONCE = 1000;

    private final RegistryClient registry;
    private final TopicCatalog catalog;
    private final OwnProducer producer;
    private final Set<Integer> wanted = ConcurrentHashMap.newKeySet();
    private final Set<Integer> published = ConcurrentHashMap.newKeySet();

    SchemaRefresher(RegistryClient registry, TopicCatalog catalog, OwnProducer producer) {
        this.registry = registry;
        this.catalog = catalog;
        this.producer = producer;
    }

    @Override
    public void want(int schemaId) {
        if (wanted.size() < MOST_AT_ONCE && !published.contains(schemaId)) {
            wanted.add(schemaId);
        }
    }

    /** Number of schemas that are being waited for. */
    int waiting() {
        return wanted.size();
    }

    /** Number of answers published since the start. */
    int answered() {
        return published.size();
    }

    /** Publishes schemas that are known already. */
    void publishKnown(Collection<RegisteredSchema> known) {
        for (var schema : known) {
            publish(new WriterSchema(schema.id(), schema.schema().toString()));
        }
    }

    /** Publishes every version that a party's subject holds. */
    void publishSubject(String subject) {
        try {
            publishKnown(registry.versions(subject).stream()
                    .filter(version -> !published.contains(version.id()))
                    .toList());
        } catch (RegistryException e) {
            LOG.warn(
                    "subject={} not read, its schemas will be asked for when records come: {}",
                    subject,
                    e.getMessage());
        }
    }

    /** One round over what is wanted; called again and again from a thread of its own. */
    @Override
    public void run() {
        for (int id : List.copyOf(wanted)) {
            try {
                publish(new WriterSchema(
                        id, registry.schemaOf(id).map(Object::toString).orElse(null)));
                wanted.remove(id);
            } catch (RegistryException | KafkaException e) {
                LOG.warn("schema={} still wanted: {}", id, e.getMessage());
            }
        }
    }

    private void publish(WriterSchema answer) {
        if (published.contains(answer.getId())) {
            return;
        }
        producer.publish(catalog.schemas(), ReferenceKeys.schema(answer.getId()), answer);
        published.add(answer.getId());
        LOG.info("schema={} published, known={}", answer.getId(), answer.getSchema$() != null);
    }
}
