package org.pledgehub.domain.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgehub.domain.duty.Duty;
import org.pledgehub.domain.fact.FactBook;
import org.pledgehub.domain.fact.SubjectRule;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.policy.SubsidyDefaults;

/**
 * All applications of one programme, judged together: a ceiling per company and year and a budget per year hang on all of
 * them. A function of the set of facts, of the references and of the day; no order of arrival changes it.
 *
 * <pre>
 *   PENDING ► IN_REVIEW ► LISTED (► OBJECTED) ► TO_DECIDE ► APPROVED ► PAID ► PUBLISHED
 *      └► NOT_ACCEPTED, REFUSED                     └► REJECTED          └► TO_RETURN ► RETURNED
 * </pre>
 *
 * @param facts everything reported about it
 * @param rules references
 * @param today the last day that has come; empty before the first
 */
public record Programme(FactBook<SubsidyEvent> facts, SubsidyRules rules, Optional<LocalDate> today) {

    /** A correction speaks of the same kind of thing and the same loan, application, cost or step. */
    public static final SubjectRule<SubsidyEvent> SUBJECTS =
            (original, correction) -> original.subject().equals(correction.subject());

    /**
     * How a programme stands.
     *
     * @param cases every application, in legal order
     * @param duties its terms; none before the first day has come
     */
    public record Standing(List<SubsidyCase> cases, List<Duty> duties) {

        /** Keeps its own copies. */
        public Standing {
            cases = List.copyOf(cases);
            duties = List.copyOf(duties);
        }
    }

    /** How every application stands, and the programme's terms. */
    public Standing standing() {
        var programme = ProgrammeFile.of(facts, rules);
        var admittance = new Admittance(programme, rules);
        var candidates = admittance.candidates();
        var meeting = new Meeting(programme.voices(), rules.calendar());
        new CostClaims(meeting::decisionOn).settle(candidates);
        candidates.forEach(meeting::decide);
        new Sharing().among(candidates);
        var violations = admittance.violations();
        var clocks = new ProgrammeClocks(programme, candidates, violations, rules);
        return new Standing(
                candidates.stream()
                        .map(candidate -> caseOf(candidate, violations))
                        .toList(),
                today.map(clocks::on).orElse(List.of()));
    }

    /** How every application stands, in legal order. */
    public List<SubsidyCase> cases() {
        return standing().cases();
    }

    private SubsidyCase caseOf(Candidate candidate, Violations violations) {
        var file = candidate.file();
        var day = candidate.decidedOn().or(() -> today);
        var course = candidate.policy().map(policy -> new Procedure(file, policy, rules.calendar()));
        var procedure = course.filter(known -> candidate.isClear())
                .map(known -> known.checksOn(day))
                .orElse(List.of());
        var checks = new ArrayList<>(candidate.checks());
        checks.addAll(procedure);
        var sums = sums(candidate, violations);
        paidTooMuch(candidate, sums).ifPresent(checks::add);
        var stage = new StageOf(candidate, sums, procedure).stage();
        return new SubsidyCase(
                file.id(),
                file.says(),
                file.appliedOn(),
                candidate.policy().map(policy -> policy.ref()),
                stage,
                checks,
                sums,
                new SubsidyCase.Course(
                        candidate.decidedOn(),
                        course.flatMap(known -> known.noticeFrom(day)),
                        course.flatMap(known -> known.noticeEnds(day)),
                        violations.bannedUntil(file)),
                StageOf.next(stage, procedure),
                candidate.proof(),
                file.inputs());
    }

    private static SubsidyCase.Sums sums(Candidate candidate, Violations violations) {
        var file = candidate.file();
        var toReturn = Fen.ZERO;
        if (violations.takeBack(file)) {
            toReturn = file.netPaid();
        } else if (candidate.decision().isPresent()) {
            toReturn = file.netPaid().minus(candidate.approved()).atLeastZero();
        }
        return new SubsidyCase.Sums(
                candidate.subsidy(),
                candidate.entitled(),
                candidate.decided(),
                candidate.approved(),
                file.sum(StepKind.PAYMENT),
                file.sum(StepKind.MONEY_RETURNED),
                toReturn);
    }

    private static Optional<SubsidyCheck> paidTooMuch(Candidate candidate, SubsidyCase.Sums sums) {
        if (candidate.hasReason(SubsidyReason.SUBSIDY_VIOLATION_FOUND)
                || !candidate.file().netPaid().exceeds(sums.approved())) {
            return Optional.empty();
        }
        var rule = candidate
                .policy()
                .map(policy -> policy.granting().procedure().rule())
                .orElse(SubsidyDefaults.registry().rule());
        return Optional.of(SubsidyCheck.warn(
                rule,
                SubsidyReason.SUBSIDY_PAID_ABOVE_APPROVED,
                Map.of(
                        "paid",
                        candidate.file().netPaid().yuan(),
                        "approved",
                        sums.approved().yuan())));
    }
}
