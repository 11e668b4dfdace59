package org.pledgehub.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.Reason;
import org.pledgehub.contract.ReasonCatalogue;

/**
 * Each reason of the catalogue is provoked once by a test of the module that gives it. That the simulator provokes them too
 * is asked by its own coverage.
 */
final class ReasonsProvokedTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> MODULES = List.of("domain", "policies", "streams-app", "connectors", "cli");

    /** Tests that name codes without provoking them. */
    private static final Set<String> OF_THE_CATALOGUE =
            Set.of("ReasonUsageTest.java", "ReasonsProvokedTest.java", "RulesPagesTest.java");

    /** A text or a character, which stays, or a comment, which proves nothing. */
    private static final Pattern TEXT_OR_COMMENT =
            Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\])'|//[^\n]*|/\\*.*?\\*/");

    private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Z0-9_]{3,}\\b");

    @Test
    void shouldProvokeEveryReasonOnce() {
        var provoked = MODULES.stream()
                .flatMap(module -> tests(ROOT.resolve(module).resolve(Path.of("src", "test", "java"))).stream())
                .flatMap(test -> codes(text(test)).stream())
                .collect(Collectors.toSet());

        assertThat(ReasonCatalogue.shipped().all())
                .extracting(Reason::code)
                .as("reasons that no test provokes")
                .filteredOn(code -> !provoked.contains(code))
                .isEmpty();
    }

    @Test
    void shouldNotTakeACommentForATest() {
        assertThat(codes("""
                        // IN_A_LINE
                        /** IN_A_COMMENT
                         * OF_TWO_LINES */
                        then("http://IN_A_TEXT/*", '"', /* BETWEEN */ AS_A_NAME); // "AFTER_IT"
                        """)).containsExactlyInAnyOrder("IN_A_TEXT", "AS_A_NAME");
    }

    /** The words of a source that look like codes, but for those in its comments. */
    private static Set<String> codes(String source) {
        var told = TEXT_OR_COMMENT
                .matcher(source)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().startsWith("/") ? " " : found.group()));
        return CODE.matcher(told).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static List<Path> tests(Path folder) {
        try (var files =
                Files.find(folder, 20, (path, attributes) -> path.toString().endsWith("Test.java"))) {
            return files.filter(path -> !OF_THE_CATALOGUE.contains(String.valueOf(path.getFileName())))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
