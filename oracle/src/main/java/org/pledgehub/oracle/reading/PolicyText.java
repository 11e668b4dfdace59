package org.pledgehub.oracle.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One version of a pool's policy, every parameter of {@code docs/policies.md} with rule id, article and phrase. Shares
 * are parts per million. Words that only name a choice (such as {@code WARN}) stay words.
 *
 * @param policy policy id
 * @param version version
 * @param decides whether its status lets it decide: IN_FORCE or EXPIRED
 * @param from first day, absent where open
 * @param to last day, absent where open
 * @param anchor which day picks the version
 * @param coverage what is covered and how far
 * @param payment who pays and what happens when money is short
 * @param filing what it says of filing with the authority
 * @param eligibility which claims are entitled
 * @param term life of the pool from its establishment, absent where there is none
 * @param clocks other clocks, by name
 * @param registrationStart from when a registry has its time: {@code ACCEPTANCE} or {@code APPLICATION}
 */
public record PolicyText(
        String policy,
        int version,
        boolean decides,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Rule<String> anchor,
        Coverage coverage,
        Payment payment,
        Filing filing,
        Eligibility eligibility,
        Rule<Optional<Clock>> term,
        Map<String, Rule<Clock>> clocks,
        String registrationStart) {

    /** {@code policy@version}, as in all views. */
    public String name() {
        return policy + "@" + version;
    }

    /** For a choice that nobody here knows: what it means has to be written down before anything can be judged by it. */
    public static IllegalArgumentException unknown(String choice, String word) {
        return new IllegalArgumentException("No such " + choice + ": " + word);
    }

    /** Whether a day lies in its period, both ends inclusive. */
    public boolean holdsOn(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    /**
     * What is covered.
     *
     * @param items items of a notice that count, e.g. {@code PRINCIPAL}
     * @param poolShareCeiling ceiling of the pool's share, ppm
     * @param poolShare the pool's share, ppm
     * @param shareBase what the share is taken of
     * @param decidingFigure whose figure decides
     * @param caps ceilings in fen
     * @param runOff losses after the pool's term
     * @param shareSource {@code POLICY} or {@code PER_LOAN}
     * @param poolShareFloor least share of a loan's own, ppm
     * @param institutions shares by kind of institution
     * @param ceded {@code EXPECTED} or {@code RECEIVED}
     * @param interestDays most days of interest, absent where there is no limit
     * @param bankruptcy {@code INTEREST_STOPS} or {@code NONE}
     * @param balanceCap {@code POOL_BALANCE} or {@code NONE}
     * @param leverage most that may be outstanding, as a ratio to contributions such as {@code 3:2}; absent for no limit
     * @param mixedPledge {@code WHOLE_LOSS} or {@code IP_PART}
     * @param allLevelsCeiling most that all levels bear together, ppm; absent for no limit
     */
    public record Coverage(
            Rule<List<String>> items,
            Rule<Integer> poolShareCeiling,
            Rule<Integer> poolShare,
            Rule<String> shareBase,
            Rule<String> decidingFigure,
            List<Rule<Cap>> caps,
            Rule<String> runOff,
            String shareSource,
            int poolShareFloor,
            List<Institution> institutions,
            String ceded,
            Optional<Integer> interestDays,
            String bankruptcy,
            String balanceCap,
            Optional<String> leverage,
            Rule<String> mixedPledge,
            Optional<Integer> allLevelsCeiling) {}

    /**
     * The share of one kind of institution.
     *
     * @param kind {@code BANK}, {@code GUARANTOR}, {@code INSURER} or {@code IP_INSTITUTION}
     * @param sharePpm of its own part of the principal
     * @param ceded {@code DEDUCTED} or {@code IGNORED}
     */
    public record Institution(String kind, int sharePpm, String ceded) {}

    /**
     * A ceiling.
     *
     * @param scope {@code PROJECT}, {@code BORROWER}, {@code BANK} or {@code PORTFOLIO}
     * @param ceilingFen most that the scope may receive, fen
     */
    public record Cap(String scope, long ceilingFen) {}

    /**
     * Who pays.
     *
     * @param fiscalShare fiscal part of what is paid, ppm
     * @param firstPayer {@code PARTNER} or {@code FISCAL}
     * @param shortage what happens when there is not enough
     * @param recoveryWaterfall how recoveries are divided
     * @param confirmation {@code REQUIRED} or {@code NONE}; the latter where nothing is said
     * @param quorum how many people decide on the fiscal part; two where nothing is said
     * @param funding fiscal to partner contributions, such as {@code 1:1}, or {@code FISCAL_ONLY}
     * @param fundingTest {@code REPORTED} or {@code ENFORCED}
     * @param firstStage part that is paid first, ppm; absent where all is paid at once
     * @param fiscalProducts products of which the fiscal side bears its part; empty: of all
     * @param incompleteApplication {@code WARN} or {@code REFUSE}
     */
    public record Payment(
            Rule<Integer> fiscalShare,
            Rule<String> firstPayer,
            Rule<String> shortage,
            Rule<String> recoveryWaterfall,
            String confirmation,
            int quorum,
            String funding,
            String fundingTest,
            Optional<Integer> firstStage,
            List<String> fiscalProducts,
            String incompleteApplication) {}

    /** What the policy says of filing with the authority. */
    public sealed interface Filing {}

    /** The text says nothing of a filing. */
    public record FilingUnstated() implements Filing {}

    /**
     * The text says that no filing is needed.
     *
     * @param ruleId rule id
     * @param article article
     */
    public record FilingNotRequired(String ruleId, String article) implements Filing {}

    /**
     * A filing is due.
     *
     * @param clock the period
     * @param anchor {@code EACH_TRANCHE} or the first only
     * @param restDays whose rest days count
     * @param warningDays days before the end on which it is due soon
     * @param cutOff when the last day ends, {@code 24:00} or an hour in China
     * @param silenceDays days after which a silent feed counts as missed
     * @param lateEffect {@code WARN}, {@code HOLD} or {@code EXCLUDE}
     * @param completeness {@code DATE_COUNTS} or {@code COMPLETE_ONLY}
     * @param documents material that goes with it
     */
    public record FilingRequired(
            Rule<Clock> clock,
            Rule<String> anchor,
            Rule<String> restDays,
            Rule<String> cutOff,
            Rule<Integer> warningDays,
            Rule<Integer> silenceDays,
            Rule<String> lateEffect,
            Rule<String> completeness,
            Rule<List<String>> documents)
            implements Filing {}

    /**
     * Which claims are entitled.
     *
     * @param acceptedKinds kinds of rights
     * @param unlistedKind {@code REFUSE} or {@code PENDING}
     * @param mainPledgeShareMin least share of the collateral, ppm
     * @param daysPastDueMin least age of a default
     * @param pledgeInForceOn days on which pledge and right must stand
     * @param borrowerChecks what must be established, one rule each
     * @param borrowerCheckedOn the day for which it must be established
     * @param pledgor {@code BORROWER} or {@code ANYONE}
     * @param cure {@code UNTIL_PAID} or {@code BEFORE_NOTICE}
     * @param trancheClaims {@code ALLOWED} or {@code PENDING}
     */
    public record Eligibility(
            Rule<List<String>> acceptedKinds,
            Rule<String> unlistedKind,
            Rule<Integer> mainPledgeShareMin,
            Rule<Integer> daysPastDueMin,
            Rule<List<String>> pledgeInForceOn,
            List<Rule<String>> borrowerChecks,
            Rule<String> borrowerCheckedOn,
            Rule<String> pledgor,
            String cure,
            Rule<String> trancheClaims) {}
}
