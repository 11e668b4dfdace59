package org.pledgehub.streams.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pledgehub.contract.Reason;
import org.pledgehub.contract.ReasonCatalogue;

/** Holds the sources of the hub against the reason catalogue. */
class ReasonUsageTest {

    private static final Path DOMAIN = Path.of("..", "domain", "src", "main", "java");
    private static final Path STREAMS = Path.of("src", "main", "java");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\"");
    private static final Pattern CONSTANT = Pattern.compile("(?m)^    ([A-Z][A-Z0-9_]*)\\b(?=[,;(]|$)");

    /** Domain enumerations whose constants go out as codes, by the end of their file names. */
    private static final List<String> CODE_ENUMS =
            List.of("Reason.java", "Rejection.java", "Refusal.java", "KeyWarning.java");

    /** Upper-case words of the streams that are dimensions or symbols, not reasons. */
    private static final Set<String> NOT_REASONS = Set.of(
            "IP_KIND",
            "MATURITY_MONTH",
            "PARTNER_PAID",
            "WRITTEN_OFF",
            "IN_DEFAULT",
            "NOT_APPROVED",
            "WAITING_FOR_PARTIES");

    /** Rejections of what another room sends; no sender is told. */
    private static final Set<String> BETWEEN_ROOMS = Set.of("OLDER_THAN_KNOWN", "ASSESSMENT_OUTDATED");

    @Test
    void shouldKnowEveryCodeThatTheStreamsWrite() {
        var written = new TreeSet<String>();
        sources(STREAMS)
                .forEach(source -> LITERAL.matcher(text(source)).results().forEach(hit -> written.add(hit.group(1))));
        written.removeAll(NOT_REASONS);

        assertThat(codes()).containsAll(written);
    }

    @Test
    void shouldKnowEveryReasonOfTheDomain() {
        var constants = new TreeSet<String>();
        sources(DOMAIN).stream()
                .filter(source -> CODE_ENUMS.stream().anyMatch(source.toString()::endsWith))
                .map(ReasonUsageTest::text)
                .filter(text -> text.contains("public enum "))
                .forEach(text -> CONSTANT.matcher(text).results().forEach(hit -> constants.add(hit.group(1))));

        constants.removeAll(BETWEEN_ROOMS);
        assertThat(constants).hasSizeGreaterThan(20);
        assertThat(codes()).containsAll(constants);
    }

    @Test
    void shouldHoldNoCodeThatNothingUses() {
        String all = List.of(DOMAIN, STREAMS).stream()
                .flatMap(root -> sources(root).stream())
                .map(ReasonUsageTest::text)
                .collect(Collectors.joining("\n"));

        assertThat(codes())
                .filteredOn(code ->
                        !Pattern.compile("\\b" + code + "\\b").matcher(all).find())
                .isEmpty();
    }

    private static Set<String> codes() {
        return ReasonCatalogue.shipped().all().stream()
                .map(Reason::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> sources(Path root) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
