package org.pledgehub.cli.calc;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pledgehub.cli.json.JsonSource;
import org.pledgehub.cli.text.InputFailure;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.domain.money.Fen;

/**
 * One object of a JSON text, whose fields are read with their mistakes at their places. A field that is null counts as
 * absent.
 *
 * @param source the whole text
 * @param node the object
 * @param at JSON pointer of the object
 */
record JsonPart(JsonSource source, JsonNode node, String at) {

    private static final long LARGEST_FEN = 1_000_000_000_000_000L;

    /** The whole text as an object that has no other fields than these. */
    static JsonPart of(JsonSource source, List<String> fields) {
        return of(source, source.root(), "", fields);
    }

    private static JsonPart of(JsonSource source, JsonNode node, String at, List<String> fields) {
        if (!node.isObject()) {
            throw source.mistake(at, "WRONG_TYPE", new Sentence("应为对象", "must be an object"));
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                throw source.mistake(
                        at + "/" + name,
                        "UNKNOWN_FIELD",
                        new Sentence(
                                "没有字段 " + name + "；可用字段：" + fields,
                                "there is no field " + name + "; fields are " + fields));
            }
        });
        return new JsonPart(source, node, at);
    }

    /** An object inside. */
    Optional<JsonPart> part(String name, List<String> fields) {
        return field(name).map(inner -> of(source, inner, at + "/" + name, fields));
    }

    /** An array of objects inside; none where it is absent. */
    List<JsonPart> parts(String name, List<String> fields) {
        var parts = new ArrayList<JsonPart>();
        field(name).ifPresent(array -> {
            if (!array.isArray()) {
                throw wrong(name, "应为数组", "must be an array");
            }
            for (int i = 0; i < array.size(); i++) {
                parts.add(of(source, array.get(i), at + "/" + name + "/" + i, fields));
            }
        });
        return parts;
    }

    /** An amount in fen, zero or more. */
    Optional<Fen> fen(String name) {
        return field(name).map(value -> Fen.of(whole(name, value, LARGEST_FEN)));
    }

    /** A whole number from zero to the given one. */
    Optional<Integer> upTo(String name, int most) {
        return field(name).map(value -> Math.toIntExact(whole(name, value, most)));
    }

    /** A text. */
    Optional<String> text(String name) {
        return field(name).map(value -> {
            if (!value.isTextual()) {
                throw wrong(name, "应为字符串", "must be a string");
            }
            return value.textValue();
        });
    }

    /** A date as yyyy-MM-dd. */
    Optional<LocalDate> day(String name) {
        return text(name).map(said -> {
            try {
                return LocalDate.parse(said);
            } catch (DateTimeParseException unreadable) {
                throw mistake(
                        name, "DATE_INVALID", new Sentence("应为 yyyy-MM-dd 形式的日期", "must be a date as yyyy-MM-dd"));
            }
        });
    }

    /** One of some words. */
    <E extends Enum<E>> Optional<E> word(String name, List<E> words) {
        return text(name)
                .map(said -> words.stream()
                        .filter(word -> word.name().equals(said))
                        .findFirst()
                        .orElseThrow(() -> mistake(
                                name,
                                "ENUM_UNKNOWN",
                                new Sentence(
                                        "没有值 " + said + "；可用值：" + words,
                                        "there is no value " + said + "; values are " + words))));
    }

    /** An array of some words; none where it is absent. */
    <E extends Enum<E>> List<E> words(String name, List<E> words) {
        var read = new ArrayList<E>();
        field(name).ifPresent(array -> {
            if (!array.isArray()) {
                throw wrong(name, "应为数组", "must be an array");
            }
            for (var item : array) {
                read.add(words.stream()
                        .filter(word -> word.name().equals(item.asText()))
                        .findFirst()
                        .orElseThrow(() -> mistake(
                                name,
                                "ENUM_UNKNOWN",
                                new Sentence(
                                        "没有值 " + item + "；可用值：" + words,
                                        "there is no value " + item + "; values are " + words))));
            }
        });
        return read;
    }

    /** What a field gives, which must be there. */
    <T> T required(String name, Function<String, Optional<T>> reader) {
        return reader.apply(name)
                .orElseThrow(() -> mistake(
                        name, "FIELD_MISSING", new Sentence("缺少字段 " + name, "the field " + name + " is missing")));
    }

    /** A mistake at a field, or at this object where the field is absent. */
    InputFailure mistake(String name, String code, Sentence what) {
        return source.mistake(at + "/" + name, code, what);
    }

    private long whole(String name, JsonNode value, long most) {
        if (!value.isIntegralNumber()) {
            throw wrong(name, "应为整数（金额以分为单位，不带引号和小数点）", "must be a whole number (money in fen, no quotes, no point)");
        }
        if (value.bigIntegerValue().signum() < 0) {
            throw mistake(name, "AMOUNT_NEGATIVE", new Sentence("不得为负", "must not be negative"));
        }
        if (!value.canConvertToLong() || value.longValue() > most) {
            throw mistake(name, "AMOUNT_TOO_LARGE", new Sentence("不得大于 " + most, "must not be above " + most));
        }
        return value.longValue();
    }

    private InputFailure wrong(String name, String zh, String en) {
        return mistake(name, "WRONG_TYPE", new Sentence(zh, en));
    }

    private Optional<JsonNode> field(String name) {
        return Stream.ofNullable(node.get(name))
                .filter(value -> !value.isNull())
                .findFirst();
    }
}
