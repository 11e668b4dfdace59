package org.pledgehub.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pledgehub.domain.policy.Policy;
import org.pledgehub.policies.Presets;

/** The pages under {@code docs/rules}: as the presets and the index of tests make them, and complete. */
final class RulesPagesTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PAGES = ROOT.resolve("docs").resolve("rules");
    private static final Path WRITTEN = Path.of("target", "rules");

    private static RuleTests tests;

    @BeforeAll
    static void readTheIndex() throws IOException {
        tests = RuleTests.read(PAGES.resolve("tests.txt"));
    }

    static List<String> presets() {
        return Presets.ids();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void shouldStandInTheDocumentsAsThePresetSays(String preset) throws IOException {
        var written = WRITTEN.resolve(preset + ".md");
        Files.createDirectories(WRITTEN);
        Files.writeString(written, new RulesPage(tests).text(preset, versions(preset)));

        assertThat(PAGES.resolve(preset + ".md"))
                .as("docs/rules is written from presets and tests.txt: copy cli/target/rules/*.md over it")
                .exists()
                .hasSameTextualContentAs(written);
    }

    @ParameterizedTest
    @MethodSource("presets")
    void shouldShowATestOrAReasonForEveryRule(String preset) {
        var page = new RulesPage(tests);

        for (var version : versions(preset)) {
            RulesPage.byRule(version)
                    .forEach((rule, parameters) -> assertThat(page.evidence(rule, parameters))
                            .as(version.ref() + " " + rule)
                            .isNotEmpty());
        }
    }

    /** A test of many rules together may stand beside it, never instead of it. */
    @ParameterizedTest
    @MethodSource("presets")
    void shouldGiveEveryRuleATestOfItsOwnOrAReason(String preset) {
        var page = new RulesPage(tests);

        for (var version : versions(preset)) {
            assertThat(RulesPage.byRule(version).entrySet())
                    .as(version.ref() + ": rules with neither a test that bears their id nor a reason")
                    .filteredOn(rule -> !page.isExcused(rule.getKey(), rule.getValue()))
                    .filteredOn(rule -> page.ownTests(rule.getKey()).isEmpty())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("presets")
    void shouldUseARuleIdForOneArticleOnly(String preset) {
        for (var version : versions(preset)) {
            RulesPage.byRule(version)
                    .forEach((rule, parameters) -> assertThat(parameters)
                            .extracting(parameter -> parameter.ruled().rule().article())
                            .as(version.ref() + " " + rule)
                            .containsOnly(parameters.getFirst().ruled().rule().article()));
        }
    }

    @Test
    void shouldTellTheRulesThatAreOurOwn() throws Exception {
        var written = WRITTEN.resolve("own.md");
        Files.createDirectories(WRITTEN);
        Files.writeString(written, ownRules().text());

        assertThat(PAGES.resolve("own.md"))
                .as("docs/rules is written from the defaults and tests.txt: copy cli/target/rules/*.md over it")
                .exists()
                .hasSameTextualContentAs(written);
    }

    @Test
    void shouldShowATestForEveryRuleOfOurOwn() throws Exception {
        var page = ownRules();

        assertThat(page.ids())
                .filteredOn(rule -> page.evidence(rule).isEmpty())
                .as("rules of our own without a test in tests.txt")
                .isEmpty();
    }

    @Test
    void shouldNameTestsThatExist() throws IOException {
        var existing = existingTests();

        assertThat(tests.named().filter(test -> !existing.contains(test)).toList())
                .as("tests of docs/rules/tests.txt that do not exist")
                .isEmpty();
    }

    @Test
    void shouldSpeakOfRulesAndParametersThatExist() throws Exception {
        var known = new TreeSet<String>(ownRules().ids());
        for (var preset : presets()) {
            versions(preset).stream()
                    .flatMap(version -> PolicyParameters.of(version).stream())
                    .forEach(parameter -> {
                        known.add(parameter.ruled().rule().ruleId());
                        for (var path = parameter.path(); !path.isEmpty(); path = outer(path)) {
                            known.add(path);
                        }
                    });
        }

        assertThat(known).containsAll(tests.subjects());
    }

    /** Every article and numbered item of the text, as its table of contents has them. */
    @Test
    void shouldLeaveOutNoArticleNorItemOfChaoyang() {
        var articles = RulesPage.byRule(versions("chaoyang").getFirst()).values().stream()
                .flatMap(List::stream)
                .map(parameter -> parameter.ruled().rule().article())
                .collect(Collectors.toSet());

        var expected = new ArrayList<String>();
        IntStream.rangeClosed(1, 23)
                .filter(number -> !Set.of(5, 6, 7).contains(number))
                .forEach(number -> expected.add("第" + numeral(number) + "条"));
        items(expected, 5, 9);
        items(expected, 6, 10);
        items(expected, 7, 9);
        items(expected, 16, 4);
        assertThat(articles).containsAll(expected);
    }

    private static void items(List<String> into, int article, int last) {
        IntStream.rangeClosed(1, last).forEach(item -> into.add("第" + numeral(article) + "条（" + numeral(item) + "）"));
    }

    private static String numeral(int number) {
        var digits = "一二三四五六七八九";
        var tens = number / 10 == 0 ? "" : number / 10 == 1 ? "十" : digits.charAt(number / 10 - 1) + "十";
        return number % 10 == 0 ? tens : tens + digits.charAt(number % 10 - 1);
    }

    private static String outer(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }

    private static OwnRulesPage ownRules() throws ReflectiveOperationException {
        return new OwnRulesPage(tests, presets().stream().flatMap(preset -> versions(preset).stream()));
    }

    private static List<Policy> versions(String preset) {
        return Presets.versions(preset).orElseThrow();
    }

    /** Every test method of every module, as {@code Class#method}. */
    private static Set<String> existingTests() throws IOException {
        try (var files =
                Files.find(ROOT, 20, (path, attributes) -> path.toString().endsWith("Test.java") && isSource(path))) {
            return files.flatMap(RulesPagesTest::testsOf).collect(Collectors.toSet());
        }
    }

    private static boolean isSource(Path path) {
        return path.toString().contains(Path.of("src", "test").toString());
    }

    private static Stream<String> testsOf(Path file) {
        try {
            var name = String.valueOf(file.getFileName()).replace(".java", "");
            return Files.readString(file)
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith("void should"))
                    .map(line -> name + "#" + line.substring("void ".length(), line.indexOf('(')));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
