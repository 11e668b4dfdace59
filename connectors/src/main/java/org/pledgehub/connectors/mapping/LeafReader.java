package org.pledgehub.connectors.mapping;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/** Compiles one value of an emit against the type of the field it fills. */
final class LeafReader {

    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "是");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "否");
    private static final String AMOUNT_FIELD = "Fen";

    private final ValueSpec spec;
    private final Schema schema;
    private final String path;
    private final Faults faults;

    private LeafReader(ValueSpec spec, Schema schema, String path, Faults faults) {
        this.spec = spec;
        this.schema = schema;
        this.path = path;
        this.faults = faults;
    }

    /** The plan of a value; empty (with a fault) where the value does not fit the field. */
    static Optional<Plan> read(ValueSpec spec, Schema schema, String path, Plan.WhenBlank whenBlank, Faults faults) {
        var reader = new LeafReader(spec, schema, path, faults);
        return reader.conversion().flatMap(conversion -> reader.plan(conversion, whenBlank));
    }

    private Optional<Plan> plan(Conversion conversion, Plan.WhenBlank whenBlank) {
        if (spec.text() instanceof TextSource.Constant(var text)
                && spec.shifts().isEmpty()) {
            return constant(text, conversion).map(Plan.Fixed::new);
        }
        constantsIn(spec.text()).forEach(text -> constant(text, conversion));
        return Optional.of(new Plan.Leaf(path, spec.columns(), spec.text(), conversion, whenBlank));
    }

    /** Texts that the mapping itself supplies for a value that also comes from the row. */
    private static Set<String> constantsIn(TextSource source) {
        return switch (source) {
            case TextSource.Translated(var from, var table) -> new HashSet<>(table.values());
            case TextSource.TranslatedOr(var from, var table, var otherwise) -> {
                var texts = new HashSet<>(table.values());
                texts.add(otherwise);
                yield texts;
            }
            case TextSource.Defaulted(var from, var ifBlank) -> {
                var texts = new HashSet<>(constantsIn(from));
                texts.add(ifBlank);
                yield texts;
            }
            case TextSource.Constant constant -> Set.of();
            case TextSource.Column column -> Set.of();
            case TextSource.Template template -> Set.of();
            case TextSource.Stepped stepped -> Set.of();
            case TextSource.OfDay day -> Set.of();
        };
    }

    private Optional<Object> constant(String text, Conversion conversion) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(conversion.of(text, new Row(new int[0], List.of())));
        } catch (RowFault fault) {
            faults.add(
                    spec.place(),
                    MappingCode.CONSTANT_UNFIT,
                    Map.of("found", text, "path", path, "why", fault.sentence()));
            return Optional.empty();
        }
    }

    private Optional<Conversion> conversion() {
        if (!spec.shifts().isEmpty() && !(format() instanceof Format.DayFormat)) {
            return unfit("plusMonths, plusDays");
        }
        return switch (schema.getType()) {
            case STRING -> spec.formats().isEmpty() ? Optional.of((text, row) -> text) : unfit(formatName());
            case BOOLEAN -> spec.formats().isEmpty() ? Optional.of((text, row) -> flag(text)) : unfit(formatName());
            case ENUM -> spec.formats().isEmpty() ? Optional.of(symbols()) : unfit(formatName());
            case INT -> schema.getLogicalType() instanceof LogicalTypes.Date ? day() : number();
            case LONG -> schema.getLogicalType() instanceof LogicalTypes.TimestampMillis ? instant() : number();
            default -> {
                faults.add(
                        spec.place(),
                        MappingCode.FIELD_UNSUPPORTED,
                        Map.of("path", path, "type", schema.getType().getName()));
                yield Optional.empty();
            }
        };
    }

    private Optional<Conversion> day() {
        if (!(format() instanceof Format.DayFormat format)) {
            return unfit(formatName());
        }
        return Optional.of((text, row) -> shifted(format.day(text), row));
    }

    private Optional<Conversion> instant() {
        return switch (format()) {
            case Format.IsoInstant format -> Optional.of((text, row) -> format.instant(text));
            case Format.DayFormat format ->
                Optional.of((text, row) -> shifted(format.day(text), row)
                        .atStartOfDay(Format.LEGAL_ZONE)
                        .toInstant());
            case Format.Numeric format -> unfit(formatName());
            case Format.Plain format -> unfit(formatName());
        };
    }

    private LocalDate shifted(LocalDate day, Row row) throws RowFault {
        var moved = day;
        for (var shift : spec.shifts()) {
            moved = shift.after(moved, row);
        }
        return moved;
    }

    private Optional<Conversion> number() {
        boolean amount = path.endsWith(AMOUNT_FIELD);
        if (amount && spec.formats().isEmpty()) {
            faults.add(spec.place(), MappingCode.FORMAT_NEEDED, Map.of("path", path));
            return Optional.empty();
        }
        var format = spec.formats().isEmpty() ? Format.builtIn().get("integer") : format();
        var meaning = amount ? NumberText.Meaning.AMOUNT : NumberText.Meaning.COUNT;
        if (!(format instanceof Format.Numeric(var number)) || number.meaning() != meaning) {
            return unfit(formatName());
        }
        return Optional.of(
                schema.getType() == Schema.Type.INT
                        ? (text, row) -> toInt(number.parse(text), text)
                        : (text, row) -> number.parse(text));
    }

    private static Object toInt(long number, String text) throws RowFault {
        if (number != (int) number) {
            throw RowFault.found(RowCode.NUMBER_TOO_LARGE, text);
        }
        return (int) number;
    }

    private static Object flag(String text) throws RowFault {
        var word = Texts.halfWidth(text).toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw RowFault.found(RowCode.FLAG_UNREADABLE, text);
        }
        return YES.contains(word);
    }

    /** Symbols by their exact name; the enum's default is what readers use for the unknown, so no file may say it. */
    private Conversion symbols() {
        var known = new TreeSet<>(schema.getEnumSymbols());
        known.remove(schema.getEnumDefault());
        return (text, row) -> {
            if (!known.contains(text)) {
                throw new RowFault(
                        RowCode.ENUM_UNKNOWN, Map.of("found", text, "field", path, "known", String.join(", ", known)));
            }
            return SpecificData.get().createEnum(text, schema);
        };
    }

    private Format format() {
        return spec.formats().isEmpty()
                ? new Format.Plain()
                : spec.formats().getFirst().format();
    }

    private String formatName() {
        return spec.formats().isEmpty() ? "–" : spec.formats().getFirst().name();
    }

    private Optional<Conversion> unfit(String format) {
        var type = schema.getLogicalType() == null
                ? schema.getType().getName()
                : schema.getLogicalType().getName();
        faults.add(spec.place(), MappingCode.FORMAT_UNFIT, Map.of("format", format, "path", path, "type", type));
        return Optional.empty();
    }
}
