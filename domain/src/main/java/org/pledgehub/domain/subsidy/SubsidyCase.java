package org.pledgehub.domain.subsidy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pledgehub.domain.calendar.DueDate;
import org.pledgehub.domain.compensation.ProofStep;
import org.pledgehub.domain.fact.EventHeader;
import org.pledgehub.domain.fact.EventKey;
import org.pledgehub.domain.fact.Told;
import org.pledgehub.domain.key.PolicyRef;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.subsidy.SubsidyEvent.Applied;

/**
 * How an application stands.
 *
 * @param id names it
 * @param applied what it says
 * @param appliedOn its legal day
 * @param policy version that decides it
 * @param stage where it stands
 * @param checks checks made
 * @param sums its money
 * @param course days of the procedure
 * @param nextStep step that it waits for
 * @param proof arithmetic, step by step
 * @param inputs events that it rests on
 */
public record SubsidyCase(
        EventKey id,
        Applied applied,
        LocalDate appliedOn,
        Optional<PolicyRef> policy,
        SubsidyStage stage,
        List<SubsidyCheck> checks,
        Sums sums,
        Course course,
        Optional<StepKind> nextStep,
        List<ProofStep> proof,
        List<EventHeader> inputs) {

    /** Keeps its own copies. */
    public SubsidyCase {
        checks = List.copyOf(checks);
        proof = List.copyOf(proof);
        inputs = List.copyOf(inputs);
    }

    /**
     * Money of an application.
     *
     * @param subsidy by rates and proven costs
     * @param entitled under all limits
     * @param decided sum that the meeting named
     * @param approved what may be paid
     * @param paid what was paid
     * @param returned what came back
     * @param toReturn what has still to come back
     */
    public record Sums(
            Fen subsidy, Fen entitled, Told<Fen> decided, Fen approved, Fen paid, Fen returned, Fen toReturn) {}

    /**
     * Days of the procedure.
     *
     * @param decidedOn day of the decision that counts
     * @param noticeFrom day on which the list was published
     * @param noticeEnds last day of the public notice
     * @param bannedUntil last day of the company's ban
     */
    public record Course(
            Optional<LocalDate> decidedOn,
            Optional<LocalDate> noticeFrom,
            Optional<DueDate> noticeEnds,
            Optional<LocalDate> bannedUntil) {}

    /** Reasons of checks that did not pass, each once, in order of precedence. */
    public List<SubsidyReason> reasons() {
        return checks.stream()
                .filter(SubsidyCheck::isOpen)
                .map(SubsidyCheck::reason)
                .distinct()
                .sorted()
                .toList();
    }
}
