package org.pledgehub.oracle.subsidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pledgehub.contract.common.PoolDecisionResult;
import org.pledgehub.contract.common.SubsidyStepKind;
import org.pledgehub.contract.in.SubsidyStepTaken;
import org.pledgehub.oracle.reading.Said;
import org.pledgehub.oracle.reading.SubsidyText;
import org.pledgehub.oracle.reading.Walk;

/**
 * An application and what it lacks.
 *
 * @param application the application
 * @param text its rules
 * @param doubts what it lacks now
 * @param decision the decision that counts
 * @param early whether there is one that does not
 * @param notice public notice of its list
 */
record Case(
        Application application,
        SubsidyText text,
        List<Doubt> doubts,
        Optional<Said<SubsidyStepTaken>> decision,
        boolean early,
        Optional<Walk> notice) {

    /** An application as it stands on a day. */
    static Case of(Measure measure, Bans bans, Application application, SubsidyText text, LocalDate today) {
        var notice = measure.notice(application, text, LocalDate.MAX);
        var doubts = new ArrayList<>(new Questions(measure, bans, application, text, LocalDate.MAX).doubts());
        if (!application.steps(SubsidyStepKind.VIOLATION_FOUND, LocalDate.MAX).toList().isEmpty()) {
            doubts.add(Doubt.against("SUBSIDY_VIOLATION_FOUND"));
        }
        doubts.addAll(
                new Procedure(application, LocalDate.MAX).doubts(text, notice.map(Walk::on), today));
        var decisions = application
                .steps(SubsidyStepKind.MEETING_DECISION, LocalDate.MAX)
                .toList();
        var counting = decisions.stream()
                .filter(step -> counts(measure, bans, application, text, step.on()))
                .reduce((one, other) -> other);
        return new Case(application, text, doubts, counting, !decisions.isEmpty() && counting.isEmpty(), notice);
    }

    /** On that day nothing was against it, every step was through and the notice had ended. */
    private static boolean counts(
            Measure measure, Bans bans, Application application, SubsidyText text, LocalDate day) {
        var notice = measure.notice(application, text, day).map(Walk::on);
        return new Questions(measure, bans, application, text, day)
                        .doubts().stream().noneMatch(Doubt::stops)
                && new Procedure(application, day)
                        .doubts(text, notice, day).stream().noneMatch(Doubt::stops);
    }

    boolean isGranted() {
        return decision.filter(step -> step.payload().getOutcome() == PoolDecisionResult.PASSED)
                .isPresent();
    }

    boolean isDeclined() {
        return decision.isPresent() && !isGranted();
    }

    boolean has(Doubt.Weight weight) {
        return doubts.stream().anyMatch(doubt -> doubt.weight() == weight);
    }

    /** Whether it may still get something, or has got it. */
    boolean shares() {
        return isGranted()
                || !isDeclined() && !has(Doubt.Weight.AGAINST) && !has(Doubt.Weight.TURNED_AWAY);
    }
}
