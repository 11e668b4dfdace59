package org.pledgehub.streams.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.Envelope;

/**
 * SHA-256 of what an event says, to tell a repeat from another event under the same id. Fields that hold their default
 * do not count, so a new field of the contract changes no hash of an old event, and neither does the version of the
 * schema that an event was sent with. Where the sender's system found the event ({@code sourceRef}) does not count either:
 * the same row in tomorrow's longer file is the same event.
 */
final class BodyHash {

    private final MessageDigest digest;

    private BodyHash(MessageDigest digest) {
        this.digest = digest;
    }

    /** Hash of a record, 64 hex digits. */
    static String of(SpecificRecord event) {
        try {
            var hash = new BodyHash(MessageDigest.getInstance("SHA-256"));
            hash.add(event);
            return HexFormat.of().formatHex(hash.digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private void add(Object value) {
        switch (value) {
            case SpecificRecord record -> addRecord(record);
            case List<?> list -> {
                add("[" + list.size());
                list.forEach(this::add);
            }
            case Map<?, ?> map -> {
                add("{" + map.size());
                new TreeMap<>(map).forEach((key, item) -> {
                    add(key);
                    add(item);
                });
            }
            default -> addText(value.toString());
        }
    }

    private void addRecord(SpecificRecord record) {
        Schema schema = record.getSchema();
        addText("(" + schema.getFullName());
        schema.getFields().stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .forEach(field -> addField(record, field));
        addText(")");
    }

    private void addField(SpecificRecord record, Schema.Field field) {
        Object value = record.get(field.pos());
        if (value == null
                || isSourceRef(record, field)
                || field.hasDefaultValue() && Objects.equals(value, defaultOf(record, field))) {
            return;
        }
        addText(field.name());
        add(value);
    }

    private static boolean isSourceRef(SpecificRecord record, Schema.Field field) {
        return record instanceof Envelope && field.name().equals("sourceRef");
    }

    private static Object defaultOf(SpecificRecord record, Schema.Field field) {
        return SpecificData.getForSchema(record.getSchema()).getDefaultValue(field);
    }

    /** Length before text, so that no two sequences of texts give the same bytes. */
    private void addText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
