package org.pledgehub.cli.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.time.temporal.ValueRange;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;

/**
 * Makes a record of the contract from JSON. A date is {@code "2025-09-01"}, an instant {@code "2025-09-01T10:00:00+08:00"},
 * a choice between records {@code {"LoanDisbursed": {…}}}; a field with a default may be absent, and none may be unknown.
 */
public final class RecordReader {
    private static final SpecificData DATA = SpecificData.get();
    private static final ValueRange FOUR_DIGITS = ValueRange.of(1, 9999);

    private final JsonSource source;

    /** A reader of one text. */
    public RecordReader(JsonSource source) {
        this.source = source;
    }

    /**
     * Reads the whole text as one record.
     *
     * @throws InputFailure naming the first mistake with its place
     */
    public SpecificRecord read(Schema type) {
        return read(type, "");
    }

    /**
     * Reads one value of the text as a record.
     *
     * @param pointer JSON pointer of the value
     * @throws InputFailure naming the first mistake with its place
     */
    public SpecificRecord read(Schema type, String pointer) {
        return record(type, source.root().at(pointer), pointer);
    }

    private SpecificRecord record(Schema type, JsonNode node, String at) {
        if (!node.isObject()) {
            throw wrong(at, "应为对象 " + type.getName(), "must be an object, a " + type.getName());
        }
        refuseUnknown(type, node, at);
        var made = (SpecificRecord) DATA.newRecord(null, type);
        for (var field : type.getFields()) {
            made.put(field.pos(), field(field, node, at));
        }
        return made;
    }

    private @Nullable Object field(Field field, JsonNode parent, String at) {
        var node = parent.get(field.name());
        if (node != null) {
            return value(field.schema(), node, at + "/" + field.name());
        }
        if (field.hasDefaultValue()) {
            return DATA.deepCopy(field.schema(), DATA.getDefaultValue(field));
        }
        throw source.mistake(
                at,
                "FIELD_MISSING",
                new Sentence(
                        "缺少字段 " + field.name() + "（" + field.doc() + "）",
                        "the field " + field.name() + " is missing (" + field.doc() + ")"));
    }

    private void refuseUnknown(Schema type, JsonNode node, String at) {
        var names = type.getFields().stream().map(Field::name).toList();
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw source.mistake(
                        at + "/" + name,
                        "UNKNOWN_FIELD",
                        new Sentence(
                                type.getName() + " 没有字段 " + name + "；可用字段：" + names,
                                type.getName() + " has no field " + name + "; it has " + names));
            }
        });
    }

    private @Nullable Object value(Schema type, JsonNode node, String at) {
        return switch (type.getType()) {
            case RECORD -> record(type, node, at);
            case UNION -> union(type, node, at);
            case ENUM -> symbol(type, node, at);
            case ARRAY -> array(type, node, at);
            case MAP -> map(type, node, at);
            case INT -> isLogical(type) ? date(node, at) : (Object) Math.toIntExact(whole(node, at, Integer.MAX_VALUE));
            case LONG -> isLogical(type) ? instant(node, at) : (Object) whole(node, at, Long.MAX_VALUE);
            case STRING -> text(node, at);
            case BOOLEAN -> truth(node, at);
            case BYTES -> ByteBuffer.wrap(parse(node, at, Base64.getDecoder()::decode, "Base64"));
            case NULL, FLOAT, DOUBLE, FIXED -> throw new IllegalStateException("not in the contract: " + type);
        };
    }

    private @Nullable Object union(Schema type, JsonNode node, String at) {
        if (node.isNull() && type.isNullable()) {
            return null;
        }
        var branches = type.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .toList();
        return branches.size() == 1 ? value(branches.getFirst(), node, at) : branch(branches, node, at);
    }

    private Object branch(List<Schema> branches, JsonNode node, String at) {
        var names = branches.stream().map(Schema::getName).toList();
        if (!node.isObject() || node.size() != 1) {
            throw wrong(at, "应为 {\"种类\": {…}}，种类之一：" + names, "must be {\"kind\": {…}} with a kind of " + names);
        }
        var name = node.fieldNames().next();
        return branches.stream()
                .filter(branch -> branch.getName().equals(name))
                .findFirst()
                .map(branch -> (Object) record(branch, node.get(name), at + "/" + name))
                .orElseThrow(() -> source.mistake(
                        at + "/" + name,
                        "KIND_UNKNOWN",
                        new Sentence(
                                "没有种类 " + name + "；可用种类：" + names,
                                "there is no kind " + name + "; kinds are " + names)));
    }

    private Object symbol(Schema type, JsonNode node, String at) {
        var name = text(node, at);
        if (!type.getEnumSymbols().contains(name)) {
            throw source.mistake(
                    at,
                    "ENUM_UNKNOWN",
                    new Sentence(
                            "没有值 " + name + "；可用值：" + type.getEnumSymbols(),
                            "there is no value " + name + "; values are " + type.getEnumSymbols()));
        }
        return DATA.createEnum(name, type);
    }

    private List<@Nullable Object> array(Schema type, JsonNode node, String at) {
        if (!node.isArray()) {
            throw wrong(at, "应为数组", "must be an array");
        }
        var elements = new ArrayList<@Nullable Object>();
        node.forEach(element -> elements.add(value(type.getElementType(), element, at + "/" + elements.size())));
        return elements;
    }

    private Map<String, @Nullable Object> map(Schema type, JsonNode node, String at) {
        if (!node.isObject()) {
            throw wrong(at, "应为对象", "must be an object");
        }
        var entries = new LinkedHashMap<String, @Nullable Object>();
        node.properties()
                .forEach(entry -> entries.put(
                        entry.getKey(), value(type.getValueType(), entry.getValue(), at + "/" + entry.getKey())));
        return entries;
    }

    private LocalDate date(JsonNode node, String at) {
        return parse(node, at, text -> inFourDigits(LocalDate.parse(text)), "2025-09-01");
    }

    private Instant instant(JsonNode node, String at) {
        return parse(
                node, at, text -> inFourDigits(OffsetDateTime.parse(text)).toInstant(), "2025-09-01T10:00:00+08:00");
    }

    /** The wire holds no day of a year with more digits: it would come out as another day, and nobody would see it. */
    private static <T extends Temporal> T inFourDigits(T time) {
        FOUR_DIGITS.checkValidValue(time.get(ChronoField.YEAR), ChronoField.YEAR);
        return time;
    }

    private <T> T parse(JsonNode node, String at, Function<String, T> parser, String example) {
        try {
            return parser.apply(text(node, at));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw wrong(at, "应写作 " + example, "must be written like " + example);
        }
    }

    private long whole(JsonNode node, String at, long most) {
        if (!node.isIntegralNumber()
                || !node.canConvertToLong()
                || node.longValue() < -most
                || node.longValue() > most) {
            throw wrong(at, "应为整数（金额以分为单位，不带引号和小数点）", "must be a whole number (money in fen, no quotes, no point)");
        }
        return node.longValue();
    }

    private Boolean truth(JsonNode node, String at) {
        if (!node.isBoolean()) {
            throw wrong(at, "应为 true 或 false", "must be true or false");
        }
        return node.booleanValue();
    }

    private String text(JsonNode node, String at) {
        if (!node.isTextual()) {
            throw wrong(at, "应为字符串", "must be a string");
        }
        return node.textValue();
    }

    private InputFailure wrong(String at, String zh, String en) {
        return source.mistake(at, "WRONG_TYPE", new Sentence(zh, en));
    }

    private static boolean isLogical(Schema type) {
        return type.getLogicalType() != null;
    }
}
