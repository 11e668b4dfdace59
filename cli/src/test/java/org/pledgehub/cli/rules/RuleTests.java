package org.pledgehub.cli.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The index of rules and their tests: {@code docs/rules/tests.txt}. */
final class RuleTests {

    private final Map<String, List<String>> tests = new TreeMap<>();
    private final Map<String, String> open = new TreeMap<>();

    static RuleTests read(Path file) throws IOException {
        var index = new RuleTests();
        Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(index::add);
        return index;
    }

    private void add(String line) {
        int sign = line.indexOf(' ');
        var subject = line.substring(0, sign);
        var rest = line.substring(sign + 3);
        switch (line.charAt(sign + 1)) {
            case '=' -> tests.put(subject, Arrays.asList(rest.split(", ")));
            case '~' -> open.put(subject, rest);
            default -> throw new IllegalArgumentException(line);
        }
    }

    /** Everything that the index speaks of. */
    Set<String> subjects() {
        var subjects = new LinkedHashSet<>(tests.keySet());
        subjects.addAll(open.keySet());
        return subjects;
    }

    /** All tests that are named. */
    Stream<String> named() {
        return tests.values().stream().flatMap(List::stream);
    }

    /** Tests of a rule id or parameter; for a parameter within another the outer one's where it has none itself. */
    List<String> of(String subject) {
        return nearest(tests, subject).orElse(List.of());
    }

    /** Why nothing checks it yet. */
    Optional<String> whyOpen(String subject) {
        return nearest(open, subject);
    }

    private static <T> Optional<T> nearest(Map<String, T> known, String subject) {
        for (var name = subject; !name.isEmpty(); name = name.substring(0, Math.max(0, name.lastIndexOf('.')))) {
            if (known.containsKey(name)) {
                return Optional.of(known.get(name));
            }
        }
        return Optional.empty();
    }
}
