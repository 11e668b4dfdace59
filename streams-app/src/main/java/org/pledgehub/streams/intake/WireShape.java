package org.pledgehub.streams.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.avro.Schema;

/**
 * Walks Avro binary along its writer schema without keeping anything, to learn whether the bytes have that shape. It
 * goes before the decoder, because a decoder makes room for whatever length the bytes claim: twelve bytes from outside
 * must not be able to ask for two gigabytes.
 */
final class WireShape {

    private static final int DEEPEST = 64;

    private final ByteBuffer bytes;
    private int steps;

    private WireShape(ByteBuffer bytes) {
        this.bytes = bytes;
        this.steps = bytes.remaining() * 16 + 1024;
    }

    /** True when the bytes from {@code offset} to the end are exactly one value of the schema. */
    static boolean fits(Schema schema, byte[] bytes, int offset) {
        var body = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
        var shape = new WireShape(body);
        return shape.skip(schema, 0) && !body.hasRemaining();
    }

    private boolean skip(Schema schema, int depth) {
        if (depth > DEEPEST || steps-- <= 0) {
            return false;
        }
        return switch (schema.getType()) {
            case NULL -> true;
            case BOOLEAN -> has(1) && isBit(bytes.get());
            case INT -> skipVarint(5);
            case LONG -> skipVarint(10);
            case FLOAT -> advance(Float.BYTES);
            case DOUBLE -> advance(Double.BYTES);
            case BYTES -> advance(readLong());
            case STRING -> skipText(readLong());
            case FIXED -> advance(schema.getFixedSize());
            case ENUM -> isIndexOf(schema.getEnumSymbols(), readLong());
            case UNION -> skipBranch(schema.getTypes(), readLong(), depth);
            case RECORD -> schema.getFields().stream().allMatch(field -> skip(field.schema(), depth + 1));
            case ARRAY -> skipBlocks(depth, schema.getElementType());
            case MAP -> skipBlocks(depth, Schema.create(Schema.Type.STRING), schema.getValueType());
        };
    }

    private boolean skipBranch(List<Schema> branches, long index, int depth) {
        return isIndexOf(branches, index) && skip(branches.get((int) index), depth + 1);
    }

    private boolean skipBlocks(int depth, Schema... item) {
        for (long count = readLong(); count != 0; count = readLong()) {
            if (count < 0) {
                count = -count;
                if (readLong() < 0) {
                    return false;
                }
            }
            if (count < 0 || count > steps) {
                return false;
            }
            for (long i = 0; i < count; i++) {
                for (Schema part : item) {
                    if (!skip(part, depth + 1)) {
                        return false;
                    }
                }
            }
        }
        return !overrun();
    }

    private boolean skipText(long length) {
        if (length < 0 || length > bytes.remaining()) {
            return false;
        }
        var text = bytes.slice().limit((int) length);
        bytes.position(bytes.position() + (int) length);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(text);
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private boolean advance(long length) {
        if (length < 0 || length > bytes.remaining()) {
            return false;
        }
        bytes.position(bytes.position() + (int) length);
        return true;
    }

    private boolean skipVarint(int longest) {
        for (int i = 0; i < longest && bytes.hasRemaining(); i++) {
            if (bytes.get() >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A zigzag varint; {@link Long#MIN_VALUE}, which fits nothing, where there is none. */
    private long readLong() {
        long raw = 0;
        for (int shift = 0; shift < Long.SIZE && bytes.hasRemaining(); shift += 7) {
            byte next = bytes.get();
            raw |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return (raw >>> 1) ^ -(raw & 1);
            }
        }
        steps = 0;
        return Long.MIN_VALUE;
    }

    private boolean overrun() {
        return steps <= 0;
    }

    private boolean has(int length) {
        return bytes.remaining() >= length;
    }

    private static boolean isBit(byte value) {
        return value == 0 || value == 1;
    }

    private static boolean isIndexOf(List<?> list, long index) {
        return index >= 0 && index < list.size();
    }
}
