package org.pledgehub.streams.intake;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.pledgehub.contract.state.ParkedRecord;
import org.pledgehub.streams.position.SourcePosition;
import org.pledgehub.streams.state.StateCodec;

/**
 * Records that wait for their writer schema, by schema id and then by position. The ids waited for are also kept in
 * memory, so a retry reads the store only when it has something to find.
 */
final class ParkedRecords {

    private final KeyValueStore<String, byte[]> store;
    private final StateCodec<ParkedRecord> codec = StateCodec.of(ParkedRecord.class);
    private final SortedSet<Integer> schemaIds = new TreeSet<>();

    ParkedRecords(KeyValueStore<String, byte[]> store) {
        this.store = store;
        try (var all = store.all()) {
            all.forEachRemaining(
                    entry -> schemaIds.add(codec.fromBytes(entry.value).getSchemaId()));
        }
    }

    /** Ids of the schemas that records wait for. */
    List<Integer> schemaIds() {
        return List.copyOf(schemaIds);
    }

    /** Keeps a record until its schema is known. */
    void park(InboundRecord record, byte[] value, int schemaId) {
        var position = record.position();
        byte[] key = record.key();
        var parked = ParkedRecord.newBuilder()
                .setTopic(position.topic())
                .setPartition(position.partition())
                .setOffset(position.offset())
                .setAppendedAt(position.appendedAt())
                .setSchemaId(schemaId)
                .setKey(key == null ? null : ByteBuffer.wrap(key))
                .setValue(ByteBuffer.wrap(value))
                .build();
        store.put(keyOf(parked), codec.toBytes(parked));
        schemaIds.add(schemaId);
    }

    /** Takes out at most {@code most} records that wait for the schema, oldest offsets of a topic first. */
    List<ParkedRecord> take(int schemaId, int most) {
        var taken = new ArrayList<ParkedRecord>();
        try (var waiting = store.prefixScan(prefixOf(schemaId), new StringSerializer())) {
            while (waiting.hasNext() && taken.size() < most) {
                taken.add(codec.fromBytes(waiting.next().value));
            }
        }
        taken.forEach(parked -> store.delete(keyOf(parked)));
        if (taken.size() < most) {
            schemaIds.remove(schemaId);
        }
        return taken;
    }

    /** A schema that an earlier record of the same topic and partition waits for, if one does. */
    Optional<Integer> blocking(SourcePosition position) {
        return schemaIds.stream()
                .filter(schemaId -> isBlocked(schemaId, position))
                .reduce((one, greater) -> greater);
    }

    private boolean isBlocked(int schemaId, SourcePosition position) {
        String lane = prefixOf(schemaId) + laneOf(position.topic(), position.partition());
        try (var earlier = store.range(lane, lane + offsetOf(position.offset()))) {
            return earlier.hasNext();
        }
    }

    /** The record as it stood in its topic; headers are not kept. */
    static InboundRecord asInbound(ParkedRecord parked, String party) {
        var position = new SourcePosition(
                parked.getTopic(), parked.getPartition(), parked.getOffset(), parked.getAppendedAt());
        ByteBuffer key = parked.getKey();
        return new InboundRecord(party, position, key == null ? null : bytes(key), bytes(parked.getValue()), Map.of());
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static String prefixOf(int schemaId) {
        return "%010d|".formatted(Integer.toUnsignedLong(schemaId));
    }

    private static String keyOf(ParkedRecord parked) {
        return prefixOf(parked.getSchemaId())
                + laneOf(parked.getTopic(), parked.getPartition())
                + offsetOf(parked.getOffset());
    }

    private static String laneOf(String topic, int partition) {
        return "%s|%010d|".formatted(topic, partition);
    }

    private static String offsetOf(long offset) {
        return "%019d".formatted(offset);
    }
}
