package org.pledgehub.domain.subsidy;

import java.util.List;
import java.util.Optional;
import org.pledgehub.domain.policy.ProcedureStep;

/**
 * Reads the stage off everything that was found.
 *
 * @param candidate the application
 * @param sums its money
 * @param procedure checks of reviews, notice and objections
 */
record StageOf(Candidate candidate, SubsidyCase.Sums sums, List<SubsidyCheck> procedure) {

    SubsidyStage stage() {
        if (sums.toReturn().isPositive()) {
            return SubsidyStage.TO_RETURN;
        }
        if (candidate.fails()) {
            return failed();
        }
        if (candidate.decision().isPresent()) {
            return decided();
        }
        if (candidate.waits()) {
            return SubsidyStage.PENDING;
        }
        if (procedure.stream().anyMatch(SubsidyCheck::fails)) {
            return SubsidyStage.REFUSED;
        }
        return inProcedure();
    }

    private SubsidyStage failed() {
        if (candidate.hasReason(SubsidyReason.SUBSIDY_VIOLATION_FOUND)
                && sums.returned().isPositive()) {
            return SubsidyStage.RETURNED;
        }
        boolean turnedAway = candidate.checks().stream()
                .filter(SubsidyCheck::fails)
                .anyMatch(check -> isTurnedAwayFor(check.reason()));
        return turnedAway ? SubsidyStage.NOT_ACCEPTED : SubsidyStage.REFUSED;
    }

    private static boolean isTurnedAwayFor(SubsidyReason reason) {
        return reason == SubsidyReason.SUBSIDY_APPLICATION_LATE
                || reason == SubsidyReason.SUBSIDY_WINDOW_NOT_OPEN
                || reason == SubsidyReason.SUBSIDY_COMPANY_BANNED;
    }

    private SubsidyStage decided() {
        if (candidate.isRejected()) {
            return SubsidyStage.REJECTED;
        }
        var paid = sums.paid().minus(sums.returned());
        if (!paid.isPositive() || sums.approved().exceeds(paid)) {
            return SubsidyStage.APPROVED;
        }
        return candidate.file().last(StepKind.RESULT_PUBLISHED).isPresent()
                ? SubsidyStage.PUBLISHED
                : SubsidyStage.PAID;
    }

    private SubsidyStage inProcedure() {
        if (waitsFor(SubsidyReason.SUBSIDY_OBJECTION_OPEN)) {
            return SubsidyStage.OBJECTED;
        }
        if (waitsFor(SubsidyReason.SUBSIDY_STEP_OUTSTANDING) || waitsFor(SubsidyReason.SUBSIDY_OPINION_DUE)) {
            return SubsidyStage.IN_REVIEW;
        }
        return waitsFor(SubsidyReason.SUBSIDY_NOTICE_RUNNING) ? SubsidyStage.LISTED : SubsidyStage.TO_DECIDE;
    }

    private boolean waitsFor(SubsidyReason reason) {
        return procedure.stream().anyMatch(check -> check.waits() && check.reason() == reason);
    }

    /** Step that an application in a stage waits for. */
    static Optional<StepKind> next(SubsidyStage stage, List<SubsidyCheck> procedure) {
        return switch (stage) {
            case NOT_ACCEPTED, PENDING, REFUSED, REJECTED, PUBLISHED, RETURNED, LISTED -> Optional.empty();
            case IN_REVIEW -> outstanding(procedure);
            case OBJECTED -> Optional.of(StepKind.RE_REVIEW);
            case TO_DECIDE -> Optional.of(StepKind.MEETING_DECISION);
            case APPROVED -> Optional.of(StepKind.PAYMENT);
            case PAID -> Optional.of(StepKind.RESULT_PUBLISHED);
            case TO_RETURN -> Optional.of(StepKind.MONEY_RETURNED);
        };
    }

    private static Optional<StepKind> outstanding(List<SubsidyCheck> procedure) {
        return procedure.stream()
                .filter(SubsidyCheck::waits)
                .flatMap(check -> Optional.ofNullable(check.detail().get("step")).stream())
                .map(step -> StepKind.valueOf(ProcedureStep.valueOf(step).name()))
                .findFirst()
                .or(() -> Optional.of(StepKind.FLAG_OPINION));
    }
}
