package org.pledgehub.connectors.mapping;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads {@code source} (how the file is written) and {@code lookups} (files joined to it). */
final class SourceReader {

    private static final String FIRST_LINE = "first-line";

    private final Faults faults;

    SourceReader(Faults faults) {
        this.faults = faults;
    }

    /** The format a section declares; what it leaves open is as in {@code inherited}. */
    SourceFormat format(Section section, SourceFormat inherited) {
        var charsets = section.text("charset").map(this::charsets).orElse(inherited.charsets());
        char delimiter = character(section, "delimiter", inherited.delimiter());
        char quote = character(section, "quote", inherited.quote());
        return new SourceFormat(charsets, delimiter, quote, layout(section));
    }

    private Layout layout(Section section) {
        var header = section.texts("header").stream()
                .map(Yaml.Text::text)
                .filter(name -> !name.equals(FIRST_LINE))
                .toList();
        int titleRows = rows(section, "titleRows", Layout.USUAL.titleRows());
        int headerRows = rows(section, "headerRows", Layout.USUAL.headerRows());
        var sheet = section.text("sheet").map(Yaml.Text::text).orElse(Layout.USUAL.sheet());
        return new Layout(header, titleRows, headerRows, sheet);
    }

    /** A small number of rows; the default is also the least there can be. */
    private int rows(Section section, String key, int least) {
        var text = section.text(key);
        if (text.isEmpty()) {
            return least;
        }
        if (!text.get().text().matches("[0-9]") || Integer.parseInt(text.get().text()) < least) {
            wrong(text.get(), key, least + " … 9");
            return least;
        }
        return Integer.parseInt(text.get().text());
    }

    /** Lookups in the order of the file; each is made known to the scope, so that later ones may use it. */
    List<Lookup> lookups(Section mapping, SourceFormat inherited, Scope scope) {
        var lookups = new ArrayList<Lookup>();
        mapping.section("lookups")
                .ifPresent(section -> section.entries().forEach((name, entry) -> {
                    if (name.equals(Scope.LET) || !name.matches("[\\p{L}_][\\p{L}\\p{N}_]*")) {
                        faults.add(
                                entry.place(),
                                MappingCode.SETTING_WRONG,
                                Map.of("key", "lookups", "found", name, "known", "a name of letters, digits and _"));
                    }
                    Section.of(entry.value(), faults)
                            .ifPresent(lookup -> lookups.add(lookup(name, lookup, inherited, scope)));
                }));
        return lookups;
    }

    private Lookup lookup(String name, Section section, SourceFormat inherited, Scope scope) {
        var columns = new ColumnSet(List.of());
        var own = new Scope(columns, faults);
        var place = section.place();
        var file = section.requiredText("file").map(Yaml.Text::text).orElse("");
        var key = section.required("key").isPresent()
                ? section.texts("key").stream()
                        .map(text -> columns.slot(text.text(), text.place()))
                        .toList()
                : List.<Integer>of();
        var on = section.required("on").isPresent()
                ? section.texts("on").stream()
                        .map(text -> TextReader.read(scope, text))
                        .toList()
                : List.<TextSource>of();
        if (key.size() != on.size()) {
            faults.add(
                    section.placeOf("on"),
                    MappingCode.SHAPE_WRONG,
                    Map.of("expected", "as many values as key has columns", "expectedZh", "与 key 列数相同的值"));
        }
        var where = new ConditionReader(own).read(section, "where");
        var format = format(section, inherited);
        var unmatched = unmatched(section);
        section.end();
        scope.join(name, columns);
        return new Lookup(name, place, file, format, key, on, where, columns, unmatched);
    }

    private Lookup.Unmatched unmatched(Section section) {
        var text = section.text("unmatched");
        if (text.isEmpty() || text.get().text().equals("reject")) {
            return Lookup.Unmatched.REJECT;
        }
        if (!text.get().text().equals("blank")) {
            wrong(text.get(), "unmatched", "reject, blank");
        }
        return Lookup.Unmatched.BLANK;
    }

    private List<Charset> charsets(Yaml.Text text) {
        var name = text.text().toLowerCase(Locale.ROOT);
        if (name.equals("utf-8-or-gb18030")) {
            return SourceFormat.USUAL.charsets();
        }
        if (name.equals("utf-8")) {
            return List.of(StandardCharsets.UTF_8);
        }
        try {
            return List.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            wrong(text, "charset", "utf-8-or-gb18030, utf-8, gb18030, gbk, …");
            return SourceFormat.USUAL.charsets();
        }
    }

    private char character(Section section, String key, char absent) {
        var text = section.text(key);
        if (text.isEmpty()) {
            return absent;
        }
        var written = text.get().text().equals("tab") ? "\t" : text.get().text();
        if (written.length() != 1) {
            wrong(text.get(), key, "one character, or tab");
            return absent;
        }
        return written.charAt(0);
    }

    private void wrong(Yaml.Text found, String key, String known) {
        faults.add(found.place(), MappingCode.SETTING_WRONG, Map.of("key", key, "found", found.text(), "known", known));
    }
}
