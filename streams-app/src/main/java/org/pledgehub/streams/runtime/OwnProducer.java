package org.pledgehub.streams.runtime;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.pledgehub.streams.serde.ContractSerdes;

/** Writes the few references that the hub itself publishes: writer schemas and, in production, ticks. */
final class OwnProducer implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final ContractSerdes serdes;

    OwnProducer(Map<String, String> kafkaClient, ContractSerdes serdes) {
        var settings = new Properties();
        settings.putAll(new HashMap<>(kafkaClient));
        settings.put("acks", "all");
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        this.serdes = serdes;
    }

    /** Writes a record and waits for the brokers; gives the append time. */
    Instant publish(String topic, String key, SpecificRecord value) {
        return send(new ProducerRecord<>(topic, key, serdes.toBytes(value)));
    }

    /** Writes a tombstone, which leaves nothing behind but the brokers' time. */
    Instant brokerTime(String topic, String key) {
        return send(new ProducerRecord<>(topic, key, null));
    }

    private Instant send(ProducerRecord<String, byte[]> message) {
        try {
            return Instant.ofEpochMilli(producer.send(message).get().timestamp());
        } catch (ExecutionException e) {
            throw new KafkaException("writing to " + message.topic(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while writing to " + message.topic(), e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
