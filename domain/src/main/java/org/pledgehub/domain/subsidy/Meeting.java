package org.pledgehub.domain.subsidy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgehub.domain.calendar.WorkCalendar;
import org.pledgehub.domain.subsidy.SubsidyEvent.StepTaken;

/**
 * Which decision of the meeting counts: the last, if on its day nothing was against the application, every step was through
 * and the notice had ended, and nothing is against it by what is known since.
 *
 * @param voices whose word counts
 * @param calendar which days are worked on
 */
record Meeting(Voices voices, WorkCalendar calendar) {

    /** The decision that counts, if there is one. */
    Optional<Entry<StepTaken>> decisionOn(Candidate candidate) {
        return candidate
                .file()
                .last(StepKind.MEETING_DECISION)
                .filter(decision ->
                        candidate.policy().isPresent() && candidate.isClear() && wasReady(candidate, decision.day()));
    }

    /** Notes the decision that counts, or that it was taken too early. */
    void decide(Candidate candidate) {
        var decision = candidate.file().last(StepKind.MEETING_DECISION);
        if (decision.isEmpty() || candidate.policy().isEmpty()) {
            return;
        }
        var counting = decisionOn(candidate);
        counting.ifPresent(candidate::decide);
        if (counting.isEmpty() && !candidate.hasReason(SubsidyReason.SUBSIDY_VIOLATION_FOUND)) {
            candidate.add(SubsidyCheck.warn(
                    candidate.rules().granting().procedure().rule(),
                    SubsidyReason.SUBSIDY_DECIDED_TOO_EARLY,
                    Map.of("decidedOn", decision.get().day().toString())));
        }
    }

    /** By what had happened by that day: the loan repaid, the costs paid, the company and its industry checked. */
    private boolean wasReady(Candidate candidate, LocalDate day) {
        var file = candidate.file();
        return areClear(new Conditions(file.upTo(day), candidate.rules(), voices).checks())
                && areClear(new Procedure(file, candidate.rules(), calendar).checksOn(Optional.of(day)));
    }

    private static boolean areClear(List<SubsidyCheck> checks) {
        return checks.stream().noneMatch(check -> check.fails() || check.waits());
    }
}
