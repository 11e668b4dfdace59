package org.pledgehub.streams.reference;

import java.nio.ByteBuffer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.pledgehub.streams.topology.HubStores;

/**
 * Keeps one kind of reference in its global store and counts the changes. It never throws for what arrives: an exception
 * here would stop every application that reads references, at each start again.
 *
 * @param <T> record type of the reference
 */
final class KeepReferenceProcessor<T extends SpecificRecord> implements Processor<String, byte[], Void, Void> {

    /** Key under which the number of changes stands. */
    static final String REVISION = HubStores.RESERVED + "revision";

    private final String storeName;
    private final String topic;
    private final Deserializer<T> deserializer;
    private final StoredReference<T> format;
    private KeyValueStore<String, byte[]> store;

    @SuppressWarnings("NullAway.Init")
    KeepReferenceProcessor(String storeName, String topic, Class<T> type, Deserializer<T> deserializer) {
        this.storeName = storeName;
        this.topic = topic;
        this.deserializer = deserializer;
        this.format = new StoredReference<>(type);
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        store = context.getStateStore(storeName);
    }

    @Override
    public void process(Record<String, byte[]> reference) {
        String key = reference.key();
        if (key == null || key.startsWith(HubStores.RESERVED)) {
            return;
        }
        byte[] arrived = reference.value();
        if (arrived == null) {
            store.delete(key);
        } else {
            store.put(key, toStored(arrived));
        }
        store.put(
                REVISION,
                ByteBuffer.allocate(Long.BYTES).putLong(revision(store) + 1).array());
    }

    static long revision(org.apache.kafka.streams.state.ReadOnlyKeyValueStore<String, byte[]> store) {
        byte[] count = store.get(REVISION);
        return count == null ? 0 : ByteBuffer.wrap(count).getLong();
    }

    // Whatever the deserializer throws means the same here: this version of the reference cannot be read.
    @SuppressWarnings("CatchingUnchecked")
    private byte[] toStored(byte[] arrived) {
        try {
            T reference = deserializer.deserialize(topic, arrived);
            return reference == null ? format.unreadable(arrived) : format.readable(reference);
        } catch (RuntimeException | StackOverflowError unreadable) {
            return format.unreadable(arrived);
        }
    }
}
