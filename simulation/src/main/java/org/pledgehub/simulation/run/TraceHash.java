package org.pledgehub.simulation.run;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.pledgehub.simulation.broker.Committed;
import org.pledgehub.simulation.broker.Observation;

/** A 64-bit fingerprint of what was committed, equal on every machine. It is no protection against anybody. */
final class TraceHash {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x9e3779b97f4a7c15L;
    private static final long ABSENT = 0x6e6f6e65L;
    private static final int TURN = 29;

    private long state = START;

    /** Every committed record with place, key, bytes, time and writer. */
    static long of(Observation seen) {
        var hash = new TraceHash();
        seen.records().forEach((topic, records) -> {
            hash.add(topic);
            hash.add(records.size());
            records.forEach(hash::add);
        });
        return hash.value();
    }

    /** As sixteen digits. */
    static String text(long hash) {
        return HexFormat.of().toHexDigits(hash);
    }

    void add(long word) {
        state = Long.rotateLeft((state ^ word) * PRIME, TURN);
    }

    void add(@Nullable String text) {
        add(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    /** The fingerprint of everything added so far. */
    long value() {
        long mixed = (state ^ state >>> 32) * PRIME;
        return mixed ^ mixed >>> TURN;
    }

    private void add(Committed committed) {
        add(committed.partition());
        add(committed.offset());
        add(committed.key());
        add(committed.value());
        add(committed.appendedAt().toEpochMilli());
        var writer = committed.writer();
        add(writer == null ? null : writer.toString());
    }

    private void add(byte @Nullable [] bytes) {
        if (bytes == null) {
            add(ABSENT);
            return;
        }
        add(bytes.length);
        int at = 0;
        for (; at + Long.BYTES <= bytes.length; at += Long.BYTES) {
            add((long) WORDS.get(bytes, at));
        }
        long rest = 0;
        for (; at < bytes.length; at++) {
            rest = rest << Byte.SIZE | Byte.toUnsignedLong(bytes[at]);
        }
        add(rest);
    }
}
