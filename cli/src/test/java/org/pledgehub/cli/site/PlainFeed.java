package org.pledgehub.cli.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * A party's own sender, as a party would write one: a plain producer of bytes on the party's topic, which puts the wire
 * header together by itself. Nothing of the hub's own serde is used.
 */
public final class PlainFeed implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;
    private final int schemaId;

    PlainFeed(String bootstrapServers, String topic, int schemaId) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", "0"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        this.topic = topic;
        this.schemaId = schemaId;
    }

    /** Topic that this party writes. */
    public String topic() {
        return topic;
    }

    /** Registry id of the schema that this party writes with. */
    public int schemaId() {
        return schemaId;
    }

    /** Sends an event and waits until the broker holds it; gives its offset. */
    public long send(IndexedRecord event) {
        return sendBytes(bytesOf(event));
    }

    /** Sends an event without waiting. */
    @SuppressWarnings("FutureReturnValueIgnored")
    public void sendLater(IndexedRecord event) {
        producer.send(new ProducerRecord<>(topic, keyOf(event), bytesOf(event)));
    }

    /** Waits until the broker holds everything sent. */
    public void flush() {
        producer.flush();
    }

    /** Sends whatever bytes, or none, and waits until the broker holds them; gives the offset. */
    public long sendBytes(byte @Nullable [] value) {
        try {
            return producer.send(new ProducerRecord<>(topic, "any".getBytes(StandardCharsets.UTF_8), value))
                    .get()
                    .offset();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The event as it goes over the wire. */
    public byte[] bytesOf(IndexedRecord event) {
        return framed(schemaId, encoded(event.getSchema(), event));
    }

    /** The Avro binary of a record. */
    public static byte[] encoded(Schema schema, IndexedRecord event) {
        var bytes = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            new SpecificDatumWriter<IndexedRecord>(schema).write(event, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A zero byte, the schema id in four bytes, the content. */
    public static byte[] framed(int schemaId, byte[] content) {
        return ByteBuffer.allocate(5 + content.length)
                .put((byte) 0)
                .putInt(schemaId)
                .put(content)
                .array();
    }

    private static byte[] keyOf(IndexedRecord event) {
        return event.getSchema().getName().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
