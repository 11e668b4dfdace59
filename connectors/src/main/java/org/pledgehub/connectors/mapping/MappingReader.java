package org.pledgehub.connectors.mapping;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads mapping files ({@code docs/mappings.md} has every key) and checks them against the contract. All faults are
 * reported at once, each with file, line and column.
 */
public final class MappingReader {

    private static final String ID = "[a-z0-9][a-z0-9-]{0,62}";

    private final Faults faults;

    private MappingReader(Faults faults) {
        this.faults = faults;
    }

    /**
     * Reads several mapping files.
     *
     * @throws MappingRejected with everything that is wrong in any of them
     */
    public static List<Mapping> read(List<Path> files) throws MappingRejected {
        var faults = new Faults();
        var reader = new MappingReader(faults);
        var mappings = new ArrayList<Mapping>();
        for (var file : files) {
            reader.content(file)
                    .flatMap(content -> reader.mapping(file.toString(), content))
                    .ifPresent(mappings::add);
        }
        reader.checkNames(mappings);
        faults.throwIfAny();
        return mappings;
    }

    /**
     * Reads one mapping from its text.
     *
     * @param file name for the faults
     * @throws MappingRejected with everything that is wrong in it
     */
    public static Mapping read(String file, String content) throws MappingRejected {
        var faults = new Faults();
        var mapping = new MappingReader(faults).mapping(file, content);
        faults.throwIfAny();
        return mapping.orElseThrow(() -> new IllegalStateException("a mapping is missing only where a fault is noted"));
    }

    private Optional<String> content(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (CharacterCodingException e) {
            unreadable(file, "it is not UTF-8");
        } catch (IOException e) {
            unreadable(file, Files.exists(file) ? String.valueOf(e.getMessage()) : "there is no such file");
        }
        return Optional.empty();
    }

    private void unreadable(Path file, String why) {
        faults.add(
                new Place(file.toString(), 1, 1),
                MappingCode.FILE_UNREADABLE,
                Map.of("file", file.toString(), "why", why));
    }

    private Optional<Mapping> mapping(String file, String content) {
        return Yaml.read(file, content, faults)
                .flatMap(yaml -> Section.of(yaml, faults))
                .map(section -> mapping(section, content));
    }

    private Mapping mapping(Section section, String content) {
        var id = id(section);
        var description = section.text("description").map(Yaml.Text::text).orElse("");
        var source = section.section("source");
        var files = source.map(it -> it.texts("files")).orElse(List.of()).stream()
                .map(Yaml.Text::text)
                .toList();
        var sources = new SourceReader(faults);
        var format = source.map(it -> sources.format(it, SourceFormat.USUAL)).orElse(SourceFormat.USUAL);
        var columns = new ColumnSet(source.map(this::mustBeBlank).orElse(List.of()));
        source.ifPresent(Section::end);
        var scope = new Scope(columns, faults);
        var lookups = sources.lookups(section, inheritedBy(format), scope);
        var values = new ValueReader(scope, new FormatReader(faults).read(section));
        section.section("let")
                .ifPresent(let ->
                        let.entries().forEach((name, entry) -> scope.name(name, values.readText(entry.value()))));
        var skips = skips(section, scope);
        var emits = emits(section, new EmitReader(id, values));
        section.end();
        var head = new Mapping.Head(id, description, section.place(), files, format, content);
        return new Mapping(head, columns, lookups, skips, emits);
    }

    private List<Pattern> mustBeBlank(Section source) {
        var patterns = new ArrayList<Pattern>();
        for (var text : source.texts("mustBeBlank")) {
            try {
                patterns.add(Pattern.compile(text.text()));
            } catch (PatternSyntaxException e) {
                faults.add(
                        text.place(),
                        MappingCode.SETTING_WRONG,
                        Map.of("key", "mustBeBlank", "found", text.text(), "known", "a regular expression"));
            }
        }
        return patterns;
    }

    /** A lookup is written as the file it belongs to, but names its own columns. */
    private static SourceFormat inheritedBy(SourceFormat format) {
        return new SourceFormat(format.charsets(), format.delimiter(), format.quote(), Layout.USUAL);
    }

    private String id(Section section) {
        var id = section.requiredText("mapping");
        id.filter(text -> !text.text().matches(ID))
                .ifPresent(text -> faults.add(
                        text.place(),
                        MappingCode.SETTING_WRONG,
                        Map.of("key", "mapping", "found", text.text(), "known", "a-z, 0-9 and -")));
        return id.map(Yaml.Text::text).orElse("");
    }

    private List<Skip> skips(Section section, Scope scope) {
        var skips = new ArrayList<Skip>();
        for (var item : section.items("skip")) {
            Section.of(item, faults).ifPresent(skip -> {
                var name = skip.requiredText("name");
                skip.required("when");
                var when = new ConditionReader(scope).read(skip, "when");
                skip.end();
                name.ifPresent(text -> skips.add(new Skip(text.text(), when)));
            });
        }
        return skips;
    }

    private List<Emit> emits(Section section, EmitReader reader) {
        section.required("emit");
        var emits = new ArrayList<Emit>();
        for (var item : section.items("emit")) {
            Section.of(item, faults).flatMap(reader::read).ifPresent(emits::add);
        }
        return emits;
    }

    private void checkNames(List<Mapping> mappings) {
        var seen = new HashSet<String>();
        for (var mapping : mappings) {
            if (!seen.add(mapping.id())) {
                faults.add(mapping.head().place(), MappingCode.NAME_TWICE, Map.of("name", mapping.id()));
            }
        }
    }
}
