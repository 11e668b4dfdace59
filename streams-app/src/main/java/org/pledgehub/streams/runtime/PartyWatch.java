package org.pledgehub.streams.runtime;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.pledgehub.contract.TopicCatalog;
import org.pledgehub.contract.ref.Party;
import org.pledgehub.contract.ref.PartyReference;
import org.pledgehub.streams.install.ClusterException;
import org.pledgehub.streams.install.RegistryDecoder;
import org.pledgehub.streams.serde.RegistryException;
import org.pledgehub.streams.serde.UnreadableRecordException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the party registry on a thread of its own and tells of all parties whenever one has changed. */
final class PartyWatch implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PartyWatch.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(5);

    private final KafkaConsumer<String, byte[]> consumer;
    private final RegistryDecoder decoder;
    private final Consumer<List<Party>> listener;
    private final Map<String, Party> parties = new TreeMap<>();
    private final Thread thread;

    /** A watch that begins with {@link #start}. */
    PartyWatch(
            Map<String, String> kafkaClient,
            TopicCatalog catalog,
            RegistryDecoder decoder,
            Consumer<List<Party>> listener) {
        var settings = new Properties();
        settings.putAll(new HashMap<>(kafkaClient));
        settings.put("enable.auto.commit", "false");
        settings.put("isolation.level", "read_committed");
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        this.decoder = decoder;
        this.listener = listener;
        var partition = new TopicPartition(catalog.parties(), 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        this.thread = new Thread(this, "hub-party-watch");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    @Override
    public void run() {
        try (consumer) {
            boolean told = true;
            while (!Thread.currentThread().isInterrupted()) {
                var arrived = consumer.poll(POLL);
                arrived.forEach(this::keep);
                told = told && arrived.isEmpty() || tell();
            }
        } catch (WakeupException closed) {
            LOG.debug("party watch ended");
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(CLOSE_PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // What goes wrong here is the cluster's; the next round tries again, because the news counts as not told.
    private boolean tell() {
        try {
            listener.accept(List.copyOf(parties.values()));
            return true;
        } catch (KafkaException | ClusterException | RegistryException e) {
            LOG.warn("parties={} not taken up yet: {}", parties.size(), e.getMessage());
            return false;
        }
    }

    private void keep(ConsumerRecord<String, byte[]> arrived) {
        if (arrived.key() == null || arrived.value() == null) {
            return;
        }
        try {
            if (decoder.decode(PartyReference.class, arrived.value()).getEntry() instanceof Party party) {
                parties.put(arrived.key(), party);
            }
        } catch (UnreadableRecordException unreadable) {
            LOG.warn("key={} unreadable party reference left out", arrived.key());
        }
    }
}
