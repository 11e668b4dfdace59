package org.pledgehub.oracle.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads the file of a subsidy's policy with all its versions; what it leaves out has our own default. */
final class SubsidyFile {

    private static final Page NOTHING = new Page(Map.of());

    private SubsidyFile() {}

    static List<SubsidyText> read(Page file) {
        return file.text("kind").equals("SUBSIDY")
                ? file.pages("versions").stream()
                        .map(version -> version(file.text("policy"), version))
                        .toList()
                : List.of();
    }

    private static SubsidyText version(String policy, Page version) {
        var status = version.text("status");
        var effective = version.page("effective");
        return new SubsidyText(
                policy,
                version.number("version"),
                status.equals("IN_FORCE") || status.equals("EXPIRED"),
                effective.day("from"),
                effective.day("to"),
                version.words("acceptedKinds"),
                version.word("unlistedKind"),
                version.pages("rates").stream()
                        .map(rate -> rate.rule(SubsidyFile::rate))
                        .toList(),
                limit(version, "perYearFen", Long::parseLong),
                limit(version, "times", Integer::parseInt),
                eligibility(version.has("eligibility") ? version.page("eligibility") : NOTHING),
                granting(version.has("granting") ? version.page("granting") : NOTHING),
                clocks(version));
    }

    private static SubsidyText.Rate rate(Page page) {
        return new SubsidyText.Rate(
                page.text("cost"),
                page.ppm("ceiling"),
                page.texts("grades"),
                page.has("industry") && page.text("industry").equals("KEY"));
    }

    /** Of several limits of one kind the least counts. */
    private static <T extends Comparable<T>> Optional<Rule<T>> limit(
            Page version, String field, Function<String, T> number) {
        return version.pages("limits").stream()
                .filter(limit -> limit.has(field))
                .map(limit -> limit.rule(page -> number.apply(page.text(field))))
                .min((one, other) -> one.value().compareTo(other.value()));
    }

    private static SubsidyText.Eligibility eligibility(Page page) {
        return new SubsidyText.Eligibility(
                wordsOr(page, "company", "46"),
                wordOr(page, "late", "NOT_ACCEPTED", "47"),
                page.has("onSchedule")
                        ? page.rule("onSchedule", parameter -> onSchedule(parameter.page("value")))
                        : ours(new SubsidyText.OnSchedule(0, "PENDING"), "48"),
                wordOr(page, "mixedPledge", "ANY", "34"),
                wordsOr(page, "keyIndustries", "35"),
                wordOr(page, "unlistedIndustry", "PENDING", "49"),
                wordOr(page, "flagged", "OPINION", "36"));
    }

    private static SubsidyText.OnSchedule onSchedule(Page value) {
        return new SubsidyText.OnSchedule(value.number("graceDays"), value.text("extension"));
    }

    private static SubsidyText.Granting granting(Page page) {
        return new SubsidyText.Granting(
                wordsOr(page, "procedure", "37"),
                wordOr(page, "year", "CALL", "38"),
                wordOr(page, "timesUnit", "PROJECT", "39"),
                wordOr(page, "budget", "NO_BUDGET", "40"),
                wordOr(page, "clawback", "COMPANY", "41"),
                wordOr(page, "banFrom", "FINDING", "42"));
    }

    private static Map<String, Rule<Clock>> clocks(Page version) {
        var clocks = new TreeMap<String, Rule<Clock>>();
        if (version.has("clocks")) {
            var page = version.page("clocks");
            page.fields().keySet().forEach(name -> clocks.put(name.toString(), page.clock(name.toString())));
        }
        return Map.copyOf(clocks);
    }

    private static Rule<String> wordOr(Page page, String field, String absent, String number) {
        return page.has(field) ? page.word(field) : ours(absent, number);
    }

    private static Rule<List<String>> wordsOr(Page page, String field, String number) {
        return page.has(field) ? page.words(field) : ours(List.of(), number);
    }

    private static <T> Rule<T> ours(T value, String number) {
        return new Rule<>(value, "PH-" + number, "未规定", "");
    }
}
