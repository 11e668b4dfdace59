package org.pledgehub.streams.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.RightRef;
import org.pledgehub.domain.calendar.LegalDay;
import org.pledgehub.domain.key.KeyReading;
import org.pledgehub.domain.key.RightId;
import org.pledgehub.domain.key.RightKind;

/**
 * Checks every field of a record by its kind and name, however deep it stands, and puts names into canonical form. The
 * record is changed in place; it is the one just decoded and nobody else's.
 * <ul>
 *   <li>{@code …Fen}: 0 to 10^15 (ten trillion yuan);
 *   <li>dates: 1985 to 2200, and where they tell what has happened, not after the day the record was appended;
 *   <li>enumerations: a symbol of the contract, {@code UNKNOWN} only where the field merely informs;
 *   <li>names: as {@link KeyFields} says; other texts: at most 1000 characters, no {@link
 *       ControlCharacter} but tabs and line breaks;
 *   <li>texts and names: nothing that came in another charset than UTF-8, because two names can come out of it as one;
 *   <li>lists: at most 500 items, so that the sums over one of them stay far within a long.
 * </ul>
 */
final class PayloadForm {

    static final long LARGEST_FEN = 1_000_000_000_000_000L;

    private static final LocalDate FIRST_DAY = LocalDate.of(1985, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);
    private static final Set<String> PAST_DATES =
            Set.of("occurredOn", "overdueSince", "receivedOn", "checkedOn", "through", "appliedOn", "acceptedOn");
    private static final Set<String> INFORMING_ENUMS = Set.of("sizeClass");
    private static final int LONGEST_TEXT = 1000;
    private static final String TEXT_CONTROLS = "\t\n\r";
    private static final int LONGEST_LIST = 500;
    private static final int MOST_INSTALMENTS = 1200;
    private static final String CURRENCY = "CNY";
    private static final String UNKNOWN = "UNKNOWN";

    private final LocalDate receivedOn;
    private final FormFindings findings;

    PayloadForm(LocalDate receivedOn, FormFindings findings) {
        this.receivedOn = receivedOn;
        this.findings = findings;
    }

    /** Checks all fields of the record; {@code path} is empty or ends with a dot. */
    void check(SpecificRecord record, String path) {
        for (Schema.Field field : record.getSchema().getFields()) {
            Object found = record.get(field.pos());
            if (found != null) {
                record.put(field.pos(), checked(field, path + field.name(), found));
            }
        }
        if (record instanceof RightRef right) {
            checkRight(right, path);
        }
    }

    /** A legal date: in range, and not after the day of receipt where it tells what has happened. */
    void checkDate(String name, String path, LocalDate date) {
        if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
            findings.fault("DATE_OUT_OF_RANGE", path, date);
        } else if (PAST_DATES.contains(name) && date.isAfter(receivedOn)) {
            findings.fault("DATE_IN_FUTURE", path, date, receivedOn);
        }
    }

    private @Nullable Object checked(Schema.Field field, String path, Object found) {
        return switch (found) {
            case SpecificRecord nested -> {
                check(nested, path + ".");
                yield nested;
            }
            case List<?> list -> checkedAll(field, path, list);
            case String text -> checkedText(field, path, text);
            case Long amount -> {
                checkAmount(field.name(), path, amount);
                yield amount;
            }
            case Integer number -> {
                checkNumber(field.name(), path, number);
                yield number;
            }
            case LocalDate date -> {
                checkDate(field.name(), path, date);
                yield date;
            }
            case Instant instant -> {
                checkInstant(path, instant);
                yield instant;
            }
            case Enum<?> symbol -> {
                checkSymbol(field.name(), path, symbol);
                yield symbol;
            }
            default -> found;
        };
    }

    private List<Object> checkedAll(Schema.Field field, String path, List<?> list) {
        if (list.size() > LONGEST_LIST) {
            findings.fault("TOO_MANY_ITEMS", path, list.size(), LONGEST_LIST);
            return List.copyOf(list);
        }
        var checked = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            Object item = checked(field, path + "[" + i + "]", list.get(i));
            if (item != null) {
                checked.add(item);
            }
        }
        return checked;
    }

    private @Nullable String checkedText(Schema.Field field, String path, String text) {
        if (field.schema().isNullable() && text.isBlank()) {
            return null;
        }
        if (FormFindings.isLossy(text)) {
            findings.fault("TEXT_NOT_UTF8", path, text);
            return text;
        }
        if ("currency".equals(field.name())) {
            return checkedCurrency(path, text);
        }
        return KeyFields.read(field.name(), text)
                .map(reading -> canonical(reading, path, text))
                .orElseGet(() -> bounded(path, text));
    }

    private String checkedCurrency(String path, String text) {
        if (!CURRENCY.equals(text.strip())) {
            findings.fault("CURRENCY_NOT_SUPPORTED", path, text);
        }
        return CURRENCY;
    }

    private String canonical(KeyReading<String> reading, String path, String text) {
        return switch (reading) {
            case KeyReading.Valid<String>(var key, var warnings) -> {
                warnings.forEach(warning -> findings.warning(warning.name(), path, key));
                yield key;
            }
            case KeyReading.Invalid<String>(var fault) -> {
                findings.fault("KEY_INVALID", path, text, fault);
                yield text;
            }
        };
    }

    private String bounded(String path, String text) {
        if (text.length() > LONGEST_TEXT) {
            findings.fault("TEXT_TOO_LONG", path, text, LONGEST_TEXT);
        }
        text.chars()
                .filter(PayloadForm::isUnprintable)
                .mapToObj(FormFindings::code)
                .findFirst()
                .ifPresent(found -> findings.fault("TEXT_NOT_PRINTABLE", path, found));
        return text;
    }

    /** A control character that says nothing in a text; tabs and line breaks do. */
    private static boolean isUnprintable(int character) {
        return ControlCharacter.is(character) && TEXT_CONTROLS.indexOf(character) < 0;
    }

    private void checkAmount(String name, String path, long amount) {
        if (!name.endsWith("Fen")) {
            return;
        }
        if (amount < 0) {
            findings.fault("AMOUNT_NEGATIVE", path, amount);
        } else if (amount > LARGEST_FEN) {
            findings.fault("AMOUNT_TOO_LARGE", path, amount, LARGEST_FEN);
        }
    }

    private void checkNumber(String name, String path, int number) {
        if ("dayOfMonth".equals(name) && (number < 1 || number > 31)) {
            findings.fault("NUMBER_OUT_OF_RANGE", path, number, "1–31");
        } else if ("count".equals(name) && (number < 1 || number > MOST_INSTALMENTS)) {
            findings.fault("NUMBER_OUT_OF_RANGE", path, number, "1–" + MOST_INSTALMENTS);
        }
    }

    private void checkInstant(String path, Instant instant) {
        var date = LegalDay.of(instant);
        if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
            findings.fault("DATE_OUT_OF_RANGE", path, date);
        }
    }

    private void checkSymbol(String name, String path, Enum<?> symbol) {
        if (UNKNOWN.equals(symbol.name()) && !INFORMING_ENUMS.contains(name)) {
            findings.fault("ENUM_UNKNOWN", path, symbol);
        }
    }

    private void checkRight(RightRef right, String path) {
        String kind = right.getKind().name();
        if (UNKNOWN.equals(kind) || FormFindings.isLossy(right.getNumber())) {
            return;
        }
        var reading = KeyFields.written(RightId.parse(RightKind.valueOf(kind), right.getNumber()), RightId::number);
        int number = right.getSchema().getField("number").pos();
        right.put(number, canonical(reading, path + "number", right.getNumber()));
    }
}
