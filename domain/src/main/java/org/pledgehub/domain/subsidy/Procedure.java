package org.pledgehub.domain.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pledgehub.domain.calendar.DueDate;
import org.pledgehub.domain.calendar.DueDateProof;
import org.pledgehub.domain.calendar.WorkCalendar;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.policy.DutyClock;
import org.pledgehub.domain.policy.FlagRule;
import org.pledgehub.domain.policy.ProcedureStep;
import org.pledgehub.domain.policy.SubsidyPolicy;
import org.pledgehub.domain.subsidy.SubsidyEvent.StepTaken;

/**
 * The way from the application to the decision: reviews, opinions, the list and its public notice, objections.
 *
 * @param file the application
 * @param policy its rules
 * @param calendar which days are worked on
 */
record Procedure(ApplicationFile file, SubsidyPolicy policy, WorkCalendar calendar) {

    /** What is outstanding or went wrong on a day, of what had been done by then; empty: no day has come yet. */
    List<SubsidyCheck> checksOn(Optional<LocalDate> day) {
        var steps = file.steps(upTo(day)).toList();
        var checks = new ArrayList<SubsidyCheck>();
        policy.granting().procedure().value().stream().sorted().forEach(step -> checks.add(required(step, steps)));
        flags(steps).ifPresent(checks::add);
        objection(steps).ifPresent(checks::add);
        notice(steps, day).ifPresent(checks::add);
        return checks;
    }

    /** Day on which the list was published, as it counts on a day. */
    Optional<LocalDate> noticeFrom(Optional<LocalDate> day) {
        return last(file.steps(upTo(day)).toList(), StepKind.LIST_PUBLISHED).map(Entry::day);
    }

    /** Last day of the public notice 公示期. */
    Optional<DueDate> noticeEnds(Optional<LocalDate> day) {
        return notice(day).map(DueDateProof::due);
    }

    /** How the last day of the public notice comes about; the day of the publication is not counted. */
    Optional<DueDateProof> notice(Optional<LocalDate> day) {
        return Optional.ofNullable(policy.clocks().get(DutyClock.PUBLIC_NOTICE))
                .flatMap(clock -> noticeFrom(day).map(from -> clock.value().proofFrom(from, calendar)));
    }

    private static Predicate<LocalDate> upTo(Optional<LocalDate> day) {
        return date -> day.map(last -> !date.isAfter(last)).orElse(true);
    }

    private SubsidyCheck required(ProcedureStep step, List<Entry<StepTaken>> steps) {
        var rule = policy.granting().procedure().rule();
        var detail = Map.of("step", step.name());
        var taken = last(steps, kindOf(step));
        if (taken.isEmpty()) {
            return SubsidyCheck.pending(rule, SubsidyReason.SUBSIDY_STEP_OUTSTANDING, detail);
        }
        return hasFailed(taken.get())
                ? SubsidyCheck.fail(rule, SubsidyReason.SUBSIDY_STEP_FAILED, detail)
                : SubsidyCheck.pass(rule, SubsidyReason.SUBSIDY_STEP_OUTSTANDING);
    }

    private static StepKind kindOf(ProcedureStep step) {
        return switch (step) {
            case EXPERT_REVIEW -> StepKind.EXPERT_REVIEW;
            case DEPARTMENT_OPINION -> StepKind.DEPARTMENT_OPINION;
            case CREDIT_REPORT -> StepKind.CREDIT_REPORT;
            case LIST_PUBLISHED -> StepKind.LIST_PUBLISHED;
        };
    }

    /** A bad record asks for an opinion, and the opinion that came after it decides; the record itself refuses nothing. */
    private Optional<SubsidyCheck> flags(List<Entry<StepTaken>> steps) {
        var flagged = policy.eligibility().flagged();
        var record =
                steps.stream().filter(step -> !step.body().flags().isEmpty()).reduce((earlier, later) -> later);
        if (record.isEmpty() || flagged.value() == FlagRule.IGNORED) {
            return Optional.empty();
        }
        var detail = Map.of(
                "flags",
                String.join(
                        ",",
                        record.get().body().flags().stream()
                                .sorted()
                                .map(Enum::name)
                                .toList()));
        var opinion = last(steps, StepKind.FLAG_OPINION)
                .filter(said -> !said.day().isBefore(record.get().day()));
        if (opinion.isEmpty()) {
            return Optional.of(SubsidyCheck.pending(flagged.rule(), SubsidyReason.SUBSIDY_OPINION_DUE, detail));
        }
        return Optional.of(
                hasFailed(opinion.get())
                        ? SubsidyCheck.fail(flagged.rule(), SubsidyReason.SUBSIDY_STEP_FAILED, detail)
                        : SubsidyCheck.warn(flagged.rule(), SubsidyReason.SUBSIDY_OPINION_DUE, detail));
    }

    private Optional<SubsidyCheck> objection(List<Entry<StepTaken>> steps) {
        var rule = policy.granting().procedure().rule();
        var objection = last(steps, StepKind.OBJECTION);
        if (objection.isEmpty()) {
            return Optional.empty();
        }
        var detail = Map.of("step", StepKind.RE_REVIEW.name());
        var answer = last(steps, StepKind.RE_REVIEW)
                .filter(said -> !said.day().isBefore(objection.get().day()));
        if (answer.isEmpty()) {
            return Optional.of(SubsidyCheck.pending(rule, SubsidyReason.SUBSIDY_OBJECTION_OPEN, detail));
        }
        return Optional.of(
                hasFailed(answer.get())
                        ? SubsidyCheck.fail(rule, SubsidyReason.SUBSIDY_STEP_FAILED, detail)
                        : SubsidyCheck.pass(rule, SubsidyReason.SUBSIDY_OBJECTION_OPEN));
    }

    private Optional<SubsidyCheck> notice(List<Entry<StepTaken>> steps, Optional<LocalDate> day) {
        var clock = policy.clocks().get(DutyClock.PUBLIC_NOTICE);
        var listed = last(steps, StepKind.LIST_PUBLISHED);
        if (clock == null || listed.isEmpty()) {
            return Optional.empty();
        }
        var ends = clock.value().dueFrom(listed.get().day(), calendar).date();
        var detail = Map.of("noticeEndsOn", ends.toString());
        return Optional.of(
                day.filter(ends::isBefore).isPresent()
                        ? SubsidyCheck.pass(clock.rule(), SubsidyReason.SUBSIDY_NOTICE_RUNNING)
                        : SubsidyCheck.pending(clock.rule(), SubsidyReason.SUBSIDY_NOTICE_RUNNING, detail));
    }

    private static Optional<Entry<StepTaken>> last(List<Entry<StepTaken>> steps, StepKind kind) {
        return of(steps, kind).reduce((earlier, later) -> later);
    }

    private static Stream<Entry<StepTaken>> of(List<Entry<StepTaken>> steps, StepKind kind) {
        return steps.stream().filter(step -> step.body().kind() == kind);
    }

    private static boolean hasFailed(Entry<StepTaken> step) {
        return step.body().outcome() instanceof Told.Known<StepOutcome>(var outcome) && outcome == StepOutcome.FAILED;
    }
}
