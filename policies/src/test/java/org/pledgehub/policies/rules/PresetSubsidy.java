package org.pledgehub.policies.rules;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.pledgehub.domain.duty.Duty;
import org.pledgehub.domain.duty.DutyKind;
import org.pledgehub.domain.duty.DutySubject;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Fact;
import org.pledgehub.domain.fact.FactBook;
import org.pledgehub.domain.fact.Office;
import org.pledgehub.domain.fact.Relation;
import org.pledgehub.domain.fact.Role;
import org.pledgehub.domain.fact.SourceRef;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.EventId;
import org.pledgehub.domain.key.PartyId;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.EffectivePeriod;
import org.pledgehub.domain.policy.PolicyBook;
import org.pledgehub.domain.policy.PolicyHeader;
import org.pledgehub.domain.policy.PolicyStatus;
import org.pledgehub.domain.policy.SubsidyDefaults;
import org.pledgehub.domain.policy.SubsidyEligibility;
import org.pledgehub.domain.policy.SubsidyGranting;
import org.pledgehub.domain.policy.SubsidyPolicy;
import org.pledgehub.domain.subsidy.Extension;
import org.pledgehub.domain.subsidy.Programme;
import org.pledgehub.domain.subsidy.RecordFlag;
import org.pledgehub.domain.subsidy.StepKind;
import org.pledgehub.domain.subsidy.StepOutcome;
import org.pledgehub.domain.subsidy.SubsidyAnswer;
import org.pledgehub.domain.subsidy.SubsidyAnswers;
import org.pledgehub.domain.subsidy.SubsidyCase;
import org.pledgehub.domain.subsidy.SubsidyEvent;
import org.pledgehub.domain.subsidy.SubsidyRules;
import org.pledgehub.policies.Presets;
import org.pledgehub.policies.ShippedCalendars;

/**
 * A programme under a preset, run by the authority {@code office}; the bank {@code icbc} applies for its borrowers. A draft is
 * asked as if it were in force.
 */
final class PresetSubsidy {

    static final PartyId OFFICE = PartyId.of("office");
    static final PartyId BANK = PartyId.of("icbc");

    private final List<SubsidyPolicy> versions;
    private final List<Fact<SubsidyEvent>> facts = new ArrayList<>();
    private final Map<String, SubsidyAsked> asked = new HashMap<>();
    private LocalDate today = LocalDate.parse("2026-11-20");
    private int events;

    private PresetSubsidy(List<SubsidyPolicy> versions) {
        this.versions = versions;
    }

    static PresetSubsidy of(String preset) {
        return effective(preset, EffectivePeriod.always());
    }

    static PresetSubsidy effective(String preset, EffectivePeriod period) {
        return new PresetSubsidy(List.of(within(policy(preset), 1, period)));
    }

    /** Version 7 until the end of 2025, version 8 from then on. */
    static PresetSubsidy inTwoVersions(String preset) {
        return inTwoVersions(policy(preset), policy(preset).granting());
    }

    /** The same, and the earlier version leaves granting, and with it the budget, to our defaults. */
    static PresetSubsidy withoutBudgetBefore2026(String preset) {
        return inTwoVersions(policy(preset), SubsidyDefaults.granting());
    }

    private static PresetSubsidy inTwoVersions(SubsidyPolicy policy, SubsidyGranting earlier) {
        return new PresetSubsidy(List.of(
                version(policy, 7, EffectivePeriod.until(LocalDate.of(2025, 12, 31)), earlier),
                within(policy, 8, EffectivePeriod.from(LocalDate.of(2026, 1, 1)))));
    }

    /** Rates, ceilings and clocks of a preset, and everything else that a policy may leave out left out. */
    static PresetSubsidy leftToUs(String preset) {
        var policy = policy(preset);
        return new PresetSubsidy(List.of(version(
                policy, 1, EffectivePeriod.always(), SubsidyDefaults.eligibility(), SubsidyDefaults.granting())));
    }

    static SubsidyPolicy policy(String preset) {
        return (SubsidyPolicy) Presets.versions(preset).orElseThrow().getFirst();
    }

    private static SubsidyPolicy within(SubsidyPolicy policy, int version, EffectivePeriod effective) {
        return version(policy, version, effective, policy.granting());
    }

    private static SubsidyPolicy version(
            SubsidyPolicy policy, int version, EffectivePeriod effective, SubsidyGranting granting) {
        return version(policy, version, effective, policy.eligibility(), granting);
    }

    private static SubsidyPolicy version(
            SubsidyPolicy policy,
            int version,
            EffectivePeriod effective,
            SubsidyEligibility eligibility,
            SubsidyGranting granting) {
        var header = policy.header();
        return new SubsidyPolicy(
                new PolicyHeader(
                        new PolicyRef(header.ref().id(), version),
                        header.title(),
                        header.source(),
                        PolicyStatus.IN_FORCE,
                        effective,
                        header.ruleVersionAnchor()),
                policy.acceptedKinds(),
                policy.unlistedKind(),
                policy.rates(),
                policy.limits(),
                eligibility,
                granting,
                policy.clocks(),
                policy.provisions());
    }

    PresetSubsidy onDay(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    /** The call of a year, open in March, with as much money as anybody needs. */
    PresetSubsidy called(int year) {
        return called(year, Told.known(Fen.of(100_000_000_000L)));
    }

    PresetSubsidy called(int year, Told<Fen> budget) {
        return called(LocalDate.of(year, 3, 1), Told.known(LocalDate.of(year, 3, 31)), budget);
    }

    PresetSubsidy called(LocalDate opensOn, Told<LocalDate> closesOn, Told<Fen> budget) {
        tell(OFFICE, "call-" + events, opensOn, new SubsidyEvent.Called(opensOn.getYear(), opensOn, closesOn, budget));
        return this;
    }

    PresetSubsidy applied(String id, SubsidyAsked application) {
        asked.put(id, application);
        tell(BANK, id, application.day(), application.event());
        return this;
    }

    /** The bank proves what was paid and that the loan was repaid on schedule. */
    PresetSubsidy proven(String id) {
        var application = asked(id);
        application
                .costs()
                .forEach((cost, paid) -> say(BANK, application.day(), new SubsidyEvent.CostPaid(name(id), cost, paid)));
        return repaid(id, 0, Extension.NONE);
    }

    PresetSubsidy repaid(String id, int lateDays, Extension extension) {
        say(BANK, asked(id).day(), new SubsidyEvent.LoanRepaid(name(id), lateDays, extension));
        return this;
    }

    PresetSubsidy step(String id, String day, StepKind kind, StepOutcome outcome) {
        return step(day, new SubsidyEvent.StepTaken(name(id), kind, Told.known(outcome), Told.unknown(), Set.of()));
    }

    PresetSubsidy flagged(String id, String day, RecordFlag flag) {
        return step(
                day,
                new SubsidyEvent.StepTaken(
                        name(id), StepKind.CREDIT_REPORT, Told.unknown(), Told.unknown(), Set.of(flag)));
    }

    PresetSubsidy money(String id, String day, StepKind kind, long fen) {
        return step(day, new SubsidyEvent.StepTaken(name(id), kind, Told.unknown(), Told.known(Fen.of(fen)), Set.of()));
    }

    PresetSubsidy decided(String id, String day, long fen) {
        return step(
                day,
                new SubsidyEvent.StepTaken(
                        name(id),
                        StepKind.MEETING_DECISION,
                        Told.known(StepOutcome.PASSED),
                        Told.known(Fen.of(fen)),
                        Set.of()));
    }

    private PresetSubsidy step(String day, SubsidyEvent.StepTaken step) {
        say(OFFICE, LocalDate.parse(day), step);
        return this;
    }

    /** Everything up to the public notice, which ends on 2026-04-20 (or that day of the year of the application). */
    PresetSubsidy reviewed(String id) {
        var year = asked(id).day().getYear();
        return proven(id)
                .step(id, year + "-04-01", StepKind.EXPERT_REVIEW, StepOutcome.PASSED)
                .step(id, year + "-04-02", StepKind.DEPARTMENT_OPINION, StepOutcome.PASSED)
                .step(id, year + "-04-03", StepKind.CREDIT_REPORT, StepOutcome.PASSED)
                .step(id, year + "-04-13", StepKind.LIST_PUBLISHED, StepOutcome.PASSED);
    }

    /** Reviewed, and decided on the last day of April as computed. */
    PresetSubsidy granted(String id) {
        return reviewed(id)
                .step(id, asked(id).day().getYear() + "-04-30", StepKind.MEETING_DECISION, StepOutcome.PASSED);
    }

    /** How the terms of a kind stand, by what they are of. */
    Map<String, Duty> terms(DutyKind kind) {
        var terms = new TreeMap<String, Duty>();
        programme(facts).standing().duties().stream()
                .filter(duty -> duty.kind() == kind)
                .forEach(
                        duty -> terms.put(((DutySubject.InProgramme) duty.span().subject()).name(), duty));
        return terms;
    }

    SubsidyCase caseOf(String id) {
        return cases().stream()
                .filter(found -> found.id().equals(name(id)))
                .findFirst()
                .orElseThrow();
    }

    List<SubsidyCase> cases() {
        return judged(facts);
    }

    /** The same, the facts in another order. */
    List<SubsidyCase> shuffled(int seed) {
        var other = new ArrayList<>(facts);
        Collections.shuffle(other, new Random(seed));
        return judged(other);
    }

    private List<SubsidyCase> judged(List<Fact<SubsidyEvent>> told) {
        return programme(told).cases();
    }

    private Programme programme(List<Fact<SubsidyEvent>> told) {
        return new Programme(FactBook.of(Programme.SUBJECTS, told), rules(), Optional.of(today));
    }

    SubsidyAnswer answerTo(String id) {
        var fact = facts.stream()
                .filter(told -> told.key().equals(name(id)))
                .findFirst()
                .orElseThrow();
        return new SubsidyAnswers(FactBook.of(Programme.SUBJECTS, facts), rules()).to(fact);
    }

    long entitled(String id) {
        return caseOf(id).sums().entitled().value();
    }

    long approved(String id) {
        return caseOf(id).sums().approved().value();
    }

    /** Stage and reasons, such as {@code PENDING BORROWER_NOT_ASSESSED}. */
    String stand(String id) {
        var found = caseOf(id);
        var words = new ArrayList<String>();
        words.add(found.stage().name());
        found.reasons().forEach(reason -> words.add(reason.name()));
        return String.join(" ", words);
    }

    private SubsidyRules rules() {
        var registration =
                new SubsidyRules.Registration(versions.getFirst().ref().id(), Office.of(OFFICE));
        return new SubsidyRules(Told.known(registration), PolicyBook.of(versions), ShippedCalendars.book());
    }

    private SubsidyAsked asked(String id) {
        return Optional.ofNullable(asked.get(id)).orElseThrow();
    }

    static EventKey name(String id) {
        return new EventKey(BANK, EventId.of(id));
    }

    private void say(PartyId party, LocalDate day, SubsidyEvent said) {
        tell(party, party + "-" + events, day, said);
    }

    void tell(PartyId party, String id, LocalDate day, SubsidyEvent said) {
        events++;
        facts.add(new Fact<>(
                new EventHeader(
                        party,
                        party.equals(OFFICE) ? Role.AUTHORITY : Role.BANK,
                        EventId.of(id),
                        day,
                        day.atTime(4, 0).toInstant(ZoneOffset.UTC).plusSeconds(events),
                        Relation.original(),
                        "hash of " + id,
                        new SourceRef("in." + party, 0, events)),
                said));
    }
}
