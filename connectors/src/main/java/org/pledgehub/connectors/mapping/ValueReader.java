package org.pledgehub.connectors.mapping;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Reads a value: a text with references, or a table {@code {from, pad, text, map, otherwise, ifBlank, format,
 * plusMonths, plusDays}} whose parts act in this order.
 */
final class ValueReader {

    private static final int WIDEST_PAD = 64;

    private final Scope scope;
    private final Map<String, Format> formats;

    ValueReader(Scope scope, Map<String, Format> formats) {
        this.scope = scope;
        this.formats = Map.copyOf(formats);
    }

    Scope scope() {
        return scope;
    }

    ValueSpec read(Yaml yaml) {
        if (yaml instanceof Yaml.Text text) {
            return new ValueSpec(text.place(), TextReader.read(scope, text), List.of(), List.of());
        }
        return Section.of(yaml, scope.faults())
                .map(this::readTable)
                .orElseGet(() -> new ValueSpec(yaml.place(), new TextSource.Constant(""), List.of(), List.of()));
    }

    /** Reads a value that can only be a text: a party, an id, a named value. With the format of a day it is the day, {@code yyyy-MM-dd}. */
    TextSource readText(Yaml yaml) {
        var spec = read(yaml);
        if (spec.shifts().isEmpty()
                && spec.formats().size() == 1
                && spec.formats().getFirst().format() instanceof Format.DayFormat day) {
            return new TextSource.OfDay(spec.text(), day);
        }
        if (!spec.formats().isEmpty() || !spec.shifts().isEmpty()) {
            scope.faults()
                    .add(
                            yaml.place(),
                            MappingCode.KEY_UNKNOWN,
                            Map.of("key", "format", "known", "from, pad, text, map, format of a day"));
        }
        return spec.text();
    }

    private ValueSpec readTable(Section section) {
        TextSource source = section.requiredText("from")
                .map(text -> TextReader.read(scope, text))
                .orElse(new TextSource.Constant(""));
        source = padded(section, source);
        for (var name : section.texts("text")) {
            var step = TextStep.named(name.text());
            if (step.isPresent()) {
                source = new TextSource.Stepped(source, step.get());
            } else {
                wrong(name, "text", TextStep.KNOWN);
            }
        }
        source = translated(section, source);
        var ifBlank = section.text("ifBlank");
        if (ifBlank.isPresent()) {
            source = new TextSource.Defaulted(source, ifBlank.get().text());
        }
        var shifts = new ArrayList<Shift>();
        section.text("plusMonths").ifPresent(text -> shifts.add(shift(text, ChronoUnit.MONTHS)));
        section.text("plusDays").ifPresent(text -> shifts.add(shift(text, ChronoUnit.DAYS)));
        var spec = new ValueSpec(section.place(), source, format(section), shifts);
        section.end();
        return spec;
    }

    private TextSource padded(Section section, TextSource source) {
        var pad = section.text("pad");
        if (pad.isEmpty()) {
            return source;
        }
        var width = pad.get().text();
        if (!width.matches("[1-9][0-9]?") || Integer.parseInt(width) > WIDEST_PAD) {
            wrong(pad.get(), "pad", "1 … " + WIDEST_PAD);
            return source;
        }
        return new TextSource.Stepped(source, new TextStep.Pad(Integer.parseInt(width)));
    }

    private TextSource translated(Section section, TextSource source) {
        var otherwise = section.text("otherwise");
        var map = section.section("map");
        if (map.isEmpty()) {
            otherwise.ifPresent(
                    text -> scope.faults().add(section.place(), MappingCode.KEY_MISSING, Map.of("key", "map")));
            return source;
        }
        var table = new LinkedHashMap<String, String>();
        map.get()
                .entries()
                .forEach((from, entry) ->
                        section.asText(entry.value()).ifPresent(to -> table.put(Texts.trim(from), to.text())));
        return otherwise.isPresent()
                ? new TextSource.TranslatedOr(source, table, otherwise.get().text())
                : new TextSource.Translated(source, table);
    }

    private Shift shift(Yaml.Text text, ChronoUnit unit) {
        return new Shift(TextReader.read(scope, text), unit);
    }

    private List<ValueSpec.NamedFormat> format(Section section) {
        var name = section.text("format");
        if (name.isEmpty()) {
            return List.of();
        }
        var format = formats.get(name.get().text());
        if (format == null) {
            scope.faults()
                    .add(
                            name.get().place(),
                            MappingCode.FORMAT_UNKNOWN,
                            Map.of(
                                    "found",
                                    name.get().text(),
                                    "known",
                                    String.join(", ", new TreeSet<>(formats.keySet()))));
            return List.of();
        }
        return List.of(new ValueSpec.NamedFormat(name.get().text(), format));
    }

    private void wrong(Yaml.Text found, String key, String known) {
        scope.faults()
                .add(
                        found.place(),
                        MappingCode.SETTING_WRONG,
                        Map.of("key", key, "found", found.text(), "known", known));
    }
}
