package org.pledgehub.oracle.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One version of a subsidy's policy, every parameter of {@code docs/subsidies.md}. Words that only name a choice (such as
 * {@code PRO_RATA}) stay words.
 *
 * @param policy policy id
 * @param version version
 * @param decides whether its status lets it decide: IN_FORCE or EXPIRED
 * @param from first day, absent where open
 * @param to last day, absent where open
 * @param kinds which rights carry a subsidy
 * @param unlistedKind {@code REFUSE} or {@code PENDING}
 * @param rates shares of costs
 * @param perYear most that a company receives in a year, fen
 * @param times how often a company receives one
 * @param eligibility who may have it
 * @param granting how it is granted, counted and taken back
 * @param clocks its clocks, by name
 */
public record SubsidyText(
        String policy,
        int version,
        boolean decides,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Rule<List<String>> kinds,
        Rule<String> unlistedKind,
        List<Rule<Rate>> rates,
        Optional<Rule<Long>> perYear,
        Optional<Rule<Integer>> times,
        Eligibility eligibility,
        Granting granting,
        Map<String, Rule<Clock>> clocks) {

    /**
     * A share of a cost.
     *
     * @param cost which cost
     * @param ppm most of it, ppm
     * @param grades of which grade a right has to be; empty: of any
     * @param key whether it is for key industries only
     */
    public record Rate(String cost, int ppm, List<String> grades, boolean key) {}

    /**
     * Who may have it.
     *
     * @param company what has to hold of the company
     * @param late {@code NOT_ACCEPTED} or {@code PENDING}
     * @param onSchedule what on schedule means
     * @param mixedPledge {@code ANY} or {@code ALL}
     * @param keyIndustries names of the key industries
     * @param unlistedIndustry {@code PENDING} or {@code REFUSE}
     * @param flagged {@code OPINION} or {@code IGNORED}
     */
    public record Eligibility(
            Rule<List<String>> company,
            Rule<String> late,
            Rule<OnSchedule> onSchedule,
            Rule<String> mixedPledge,
            Rule<List<String>> keyIndustries,
            Rule<String> unlistedIndustry,
            Rule<String> flagged) {}

    /**
     * What on schedule means.
     *
     * @param graceDays so many days late an instalment may be
     * @param extension {@code ON_SCHEDULE}, {@code PENDING} or {@code NOT_ON_SCHEDULE}
     */
    public record OnSchedule(int graceDays, String extension) {}

    /**
     * How it is granted, counted and taken back.
     *
     * @param procedure steps before the decision
     * @param year {@code CALL}, {@code DECISION} or {@code PAYMENT}
     * @param timesUnit {@code PROJECT}, {@code YEAR} or {@code PAYMENT}
     * @param budget {@code NO_BUDGET}, {@code PRO_RATA} or {@code FIRST_COME}
     * @param clawback {@code COMPANY} or {@code APPLICATION}
     * @param banFrom {@code FINDING} or {@code LAST_PAYMENT}
     */
    public record Granting(
            Rule<List<String>> procedure,
            Rule<String> year,
            Rule<String> timesUnit,
            Rule<String> budget,
            Rule<String> clawback,
            Rule<String> banFrom) {}

    /** {@code policy@version}, as in all views. */
    public String name() {
        return policy + "@" + version;
    }

    /** Whether a day lies in its period. */
    public boolean holdsOn(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Whether applications are taken on a day: one of which only the first day is known ends with its validity. */
    public boolean isValidOn(LocalDate day) {
        return to.isPresent()
                || from.flatMap(first -> clock("VALIDITY")
                                .map(clock -> Calendars.everyDayWorks()
                                        .walk(first, clock.value())
                                        .lastDay()))
                        .map(last -> !day.isAfter(last))
                        .orElse(true);
    }

    /** One of its clocks. */
    public Optional<Rule<Clock>> clock(String name) {
        return Optional.ofNullable(clocks.get(name));
    }
}
