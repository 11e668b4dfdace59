package org.pledgehub.connectors.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code formats} of a mapping; the built-in ones are always there. */
final class FormatReader {

    private static final Map<String, Integer> UNITS = Map.of("fen", 0, "yuan", 2, "wan-yuan", 6, "count", 0);
    private static final String PIVOT = "[12][0-9]{3}";

    private final Faults faults;

    FormatReader(Faults faults) {
        this.faults = faults;
    }

    /** All formats by name. */
    Map<String, Format> read(Section mapping) {
        var formats = new LinkedHashMap<>(Format.builtIn());
        mapping.section("formats")
                .ifPresent(section -> section.entries().forEach((name, entry) -> {
                    if (formats.containsKey(name)) {
                        faults.add(entry.place(), MappingCode.NAME_TWICE, Map.of("name", name));
                    }
                    Section.of(entry.value(), faults)
                            .flatMap(this::format)
                            .ifPresent(format -> formats.put(name, format));
                }));
        return formats;
    }

    private Optional<Format> format(Section section) {
        var format = section.has("date") ? date(section) : number(section);
        section.end();
        return format;
    }

    private Optional<Format> date(Section section) {
        var pattern = section.requiredText("date");
        var pivot = section.text("pivot");
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        if (pivot.isPresent() && !pivot.get().text().matches(PIVOT)) {
            wrong(pivot.get(), "pivot", "1000 … 2999");
            return Optional.empty();
        }
        try {
            var text = pattern.get().text();
            return Optional.of(new Format.Day(
                    pivot.isPresent()
                            ? DateText.of(text, Integer.parseInt(pivot.get().text()))
                            : DateText.of(text)));
        } catch (IllegalArgumentException e) {
            faults.add(
                    pattern.get().place(),
                    MappingCode.PATTERN_WRONG,
                    Map.of("found", pattern.get().text(), "why", String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private Optional<Format> number(Section section) {
        var unit = section.requiredText("number");
        char decimal = sign(section, "decimal", '.');
        char grouping = sign(section, "grouping", NumberText.NO_GROUPING);
        var signs = new ArrayList<String>();
        section.texts("signs").forEach(text -> signs.add(text.text()));
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        var scale = UNITS.get(unit.get().text());
        if (scale == null) {
            wrong(unit.get(), "number", "count, fen, wan-yuan, yuan");
            return Optional.empty();
        }
        if (decimal == grouping) {
            faults.add(
                    section.placeOf("grouping"),
                    MappingCode.SETTING_WRONG,
                    Map.of("key", "grouping", "found", String.valueOf(grouping), "known", "a sign other than decimal"));
        }
        var meaning = unit.get().text().equals("count") ? NumberText.Meaning.COUNT : NumberText.Meaning.AMOUNT;
        if (meaning == NumberText.Meaning.AMOUNT) {
            signs.addAll(NumberText.CURRENCY_SIGNS);
        }
        return Optional.of(new Format.Numeric(new NumberText(meaning, scale, decimal, grouping, List.copyOf(signs))));
    }

    private char sign(Section section, String key, char absent) {
        var text = section.text(key);
        if (text.isEmpty()) {
            return absent;
        }
        if (text.get().text().length() != 1 || Texts.isDigit(text.get().text().charAt(0))) {
            wrong(text.get(), key, "one character that is no digit");
            return absent;
        }
        return text.get().text().charAt(0);
    }

    private void wrong(Yaml.Text found, String key, String known) {
        faults.add(found.place(), MappingCode.SETTING_WRONG, Map.of("key", key, "found", found.text(), "known", known));
    }
}
