package org.pledgehub.simulation.fault;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.InstalmentPlan;
import org.pledgehub.contract.common.LoanRef;
import org.pledgehub.contract.common.RightRef;
import org.pledgehub.simulation.world.Choices;

/** What can be wrong with the form of an event, named after the code with which it is refused. */
enum BadForm {
    EVENT_ID_MISSING,
    LEGAL_DATE_MISSING,
    DATE_IN_FUTURE,
    DATE_OUT_OF_RANGE,
    AMOUNT_NOT_POSITIVE,
    AMOUNT_NEGATIVE,
    AMOUNT_TOO_LARGE,
    NUMBER_OUT_OF_RANGE,
    TEXT_TOO_LONG,
    TEXT_NOT_PRINTABLE,
    TEXT_NOT_UTF8,
    TOO_MANY_ITEMS,
    CURRENCY_NOT_SUPPORTED,
    KEY_INVALID,
    ENUM_UNKNOWN;

    private static final int TOO_MANY = 501;
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_ID = 200;
    private static final long LARGEST_FEN = 1_000_000_000_000_000L;
    private static final Set<String> ZERO_ALLOWED = Set.of(
            "RiskCeded",
            "RightsPledged",
            "PoolDecided",
            "SubsidyCalled",
            "SubsidyApplied",
            "SubsidyProven",
            "SubsidyStepTaken");

    /** Spoils an event in one of the ways in which it can be wrong. */
    static void spoilSomehow(EventCopy copy, Instant sentAt, Choices choices) {
        boolean spoilt = false;
        while (!spoilt) {
            spoilt = choices.oneOf(values()).spoil(copy, sentAt, choices);
        }
    }

    /** Spoils an event; false where it has nothing that could be wrong in this way. */
    boolean spoil(EventCopy copy, Instant sentAt, Choices choices) {
        var envelope = copy.envelope();
        var payload = copy.payload();
        return switch (this) {
            case EVENT_ID_MISSING -> set(envelope, "eventId", choices.oneOf("", "   ", "x".repeat(LONGEST_ID + 1)));
            case LEGAL_DATE_MISSING -> set(envelope, "occurredOn", null) && set(envelope, "occurredAt", null);
            case DATE_IN_FUTURE ->
                set(envelope, "occurredOn", Span.dayOf(sentAt).plusDays(choices.oneOf(1, 2, 400)));
            case DATE_OUT_OF_RANGE -> set(envelope, "occurredOn", outOfRange(choices));
            case AMOUNT_NOT_POSITIVE -> setToZero(payload);
            case AMOUNT_NEGATIVE -> setAmount(payload, choices.oneOf(-1L, Long.MIN_VALUE), choices);
            case AMOUNT_TOO_LARGE -> setAmount(payload, choices.oneOf(LARGEST_FEN + 1, Long.MAX_VALUE), choices);
            case NUMBER_OUT_OF_RANGE -> set(payload, "plan", new InstalmentPlan(choices.oneOf(0, 32, -1), 100L, 12));
            case TEXT_TOO_LONG -> set(envelope, "correlationId", "长".repeat(LONGEST_TEXT + 1));
            case TEXT_NOT_PRINTABLE ->
                set(
                        envelope,
                        "correlationId",
                        choices.oneOf("a\u0000b", "\u001b[31m", "\u0085", "甲\u202e乙", "\u2066a", "b\u061c"));
            case TEXT_NOT_UTF8 -> spoilCharset(envelope, payload, choices);
            case TOO_MANY_ITEMS -> repeatList(payload);
            case CURRENCY_NOT_SUPPORTED -> set(payload, "currency", choices.oneOf("USD", "cny", ""));
            case KEY_INVALID -> spoilKey(payload, " ", "no such pool!");
            case ENUM_UNKNOWN -> setUnknown(payload);
        };
    }

    private static LocalDate outOfRange(Choices choices) {
        return choices.oneOf(LocalDate.EPOCH, LocalDate.of(1984, 12, 31), LocalDate.of(2201, 1, 1));
    }

    private static boolean setAmount(SpecificRecord payload, long amount, Choices choices) {
        var amounts = amounts(payload);
        return !amounts.isEmpty() && set(payload, choices.pick(amounts).name(), amount);
    }

    private static boolean setToZero(SpecificRecord payload) {
        var amounts = amounts(payload);
        if (amounts.isEmpty() || ZERO_ALLOWED.contains(payload.getSchema().getName())) {
            return false;
        }
        amounts.forEach(field -> set(payload, field.name(), 0L));
        set(payload, "startedBy", null);
        return true;
    }

    private static List<Schema.Field> amounts(SpecificRecord payload) {
        return payload.getSchema().getFields().stream()
                .filter(field -> field.name().endsWith("Fen") && payload.get(field.pos()) != null)
                .toList();
    }

    private static boolean set(SpecificRecord record, String name, @Nullable Object value) {
        var field = record.getSchema().getField(name);
        if (field == null) {
            return false;
        }
        record.put(field.pos(), value);
        return true;
    }

    private static boolean repeatList(SpecificRecord payload) {
        for (var field : payload.getSchema().getFields()) {
            if (payload.get(field.pos()) instanceof List<?> list && !list.isEmpty()) {
                payload.put(field.pos(), Collections.nCopies(TOO_MANY, list.getFirst()));
                return true;
            }
        }
        return false;
    }

    /** A text in GBK as a reader of UTF-8 gets it, in the id, in what names the subject or in a remark. */
    private static boolean spoilCharset(SpecificRecord envelope, SpecificRecord payload, Choices choices) {
        var text = new String("朝阳借字第1号".getBytes(Charset.forName("GBK")), StandardCharsets.UTF_8);
        return switch (choices.oneOf("eventId", "correlationId", "subject")) {
            case "subject" -> spoilKey(payload, text, text) || set(envelope, "correlationId", text);
            case String field -> set(envelope, field, text);
        };
    }

    private static boolean spoilKey(SpecificRecord payload, String number, String pool) {
        for (var field : payload.getSchema().getFields()) {
            switch (payload.get(field.pos())) {
                case LoanRef loan -> {
                    loan.setContract(number);
                    return true;
                }
                case RightRef right -> {
                    right.setNumber(number);
                    return true;
                }
                case null, default -> {}
            }
        }
        return set(payload, "pool", pool);
    }

    private static boolean setUnknown(SpecificRecord payload) {
        for (var field : payload.getSchema().getFields()) {
            if (payload.get(field.pos()) instanceof Enum<?> symbol) {
                var schema = SpecificData.get().getSchema(symbol.getDeclaringClass());
                var unknown = SpecificData.get().createEnum("UNKNOWN", schema);
                payload.put(field.pos(), Objects.requireNonNull(unknown));
                return true;
            }
        }
        return false;
    }
}
