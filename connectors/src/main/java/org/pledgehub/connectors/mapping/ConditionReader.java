package org.pledgehub.connectors.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads a {@code when} or {@code where}: references and what they must be. A value or a list means one of these, an
 * empty text means blank; {@code {not: …}} none of these; {@code {matches: regex}} the whole text.
 */
final class ConditionReader {

    private final Scope scope;

    ConditionReader(Scope scope) {
        this.scope = scope;
    }

    /** The condition under a key of the section; always true where the key is absent. */
    Condition read(Section section, String key) {
        return section.section(key).map(this::tests).map(Condition::new).orElse(Condition.ALWAYS);
    }

    private List<Condition.Test> tests(Section section) {
        var tests = new ArrayList<Condition.Test>();
        section.entries().forEach((reference, entry) -> {
            var source = TextReader.read(scope, new Yaml.Text(entry.place(), reference));
            if (source.columns().isEmpty()) {
                scope.faults().add(entry.place(), MappingCode.REFERENCE_UNREADABLE, Map.of("found", reference));
            }
            test(section, source, entry.value()).ifPresent(tests::add);
        });
        return tests;
    }

    private Optional<Condition.Test> test(Section section, TextSource source, Yaml expected) {
        if (!(expected instanceof Yaml.Table)) {
            return Optional.of(new Condition.OneOf(source, texts(section, Section.asItems(expected))));
        }
        return Section.of(expected, scope.faults()).flatMap(table -> {
            var test = table.has("not")
                    ? Optional.<Condition.Test>of(new Condition.NoneOf(source, texts(table, table.items("not"))))
                    : table.requiredText("matches").flatMap(this::pattern).map(it -> new Condition.Matches(source, it));
            table.end();
            return test;
        });
    }

    private Set<String> texts(Section section, List<Yaml> items) {
        var texts = new HashSet<String>();
        items.forEach(item -> section.asText(item).ifPresent(text -> texts.add(Texts.trim(text.text()))));
        return Set.copyOf(texts);
    }

    private Optional<Pattern> pattern(Yaml.Text text) {
        try {
            return Optional.of(Pattern.compile(text.text()));
        } catch (PatternSyntaxException e) {
            scope.faults()
                    .add(
                            text.place(),
                            MappingCode.SETTING_WRONG,
                            Map.of("key", "matches", "found", text.text(), "known", "a regular expression"));
            return Optional.empty();
        }
    }
}
