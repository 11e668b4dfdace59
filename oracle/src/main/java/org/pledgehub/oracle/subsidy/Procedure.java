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

/** How far an application has come in the procedure by a day. */
final class Procedure {
    private static final List<SubsidyStepKind> IN_ORDER = List.of(
            SubsidyStepKind.EXPERT_REVIEW,
            SubsidyStepKind.DEPARTMENT_OPINION,
            SubsidyStepKind.CREDIT_REPORT,
            SubsidyStepKind.LIST_PUBLISHED);

    private final Application application;
    private final LocalDate by;
    private final List<Doubt> doubts = new ArrayList<>();

    Procedure(Application application, LocalDate by) {
        this.application = application;
        this.by = by;
    }

    /** What is not through on a day; the notice has an end where there is one. */
    List<Doubt> doubts(SubsidyText text, Optional<LocalDate> noticeEndsOn, LocalDate today) {
        var asked = text.granting().procedure().value();
        IN_ORDER.stream().filter(step -> asked.contains(step.name())).forEach(this::step);
        if (text.eligibility().flagged().value().equals("OPINION")) {
            opinion();
        }
        objection();
        if (noticeEndsOn.isPresent() && !today.isAfter(noticeEndsOn.get())) {
            doubts.add(Doubt.open("SUBSIDY_NOTICE_RUNNING"));
        }
        return doubts;
    }

    private void step(SubsidyStepKind kind) {
        var taken = application.last(kind, by);
        if (taken.isEmpty()) {
            doubts.add(Doubt.open("SUBSIDY_STEP_OUTSTANDING"));
        } else if (hasFailed(taken.get())) {
            doubts.add(Doubt.against("SUBSIDY_STEP_FAILED"));
        }
    }

    /** Only an opinion that came after the bad record speaks of it; one in favour leaves the record visible. */
    private void opinion() {
        application.steps().stream()
                .filter(step ->
                        !step.on().isAfter(by) && !step.payload().getFlags().isEmpty())
                .reduce((one, other) -> other)
                .ifPresent(record -> {
                    var word = application
                            .last(SubsidyStepKind.FLAG_OPINION, by)
                            .filter(said -> !said.on().isBefore(record.on()));
                    answered(word, "SUBSIDY_OPINION_DUE");
                    if (word.filter(Procedure::hasFailed).isEmpty()) {
                        doubts.add(Doubt.remark("SUBSIDY_OPINION_DUE"));
                    }
                });
    }

    private void objection() {
        application
                .last(SubsidyStepKind.OBJECTION, by)
                .ifPresent(objection -> answered(
                        application
                                .last(SubsidyStepKind.RE_REVIEW, by)
                                .filter(review -> !review.on().isBefore(objection.on())),
                        "SUBSIDY_OBJECTION_OPEN"));
    }

    private void answered(Optional<Said<SubsidyStepTaken>> word, String open) {
        if (word.isEmpty()) {
            doubts.add(Doubt.open(open));
        } else if (hasFailed(word.get())) {
            doubts.add(Doubt.against("SUBSIDY_STEP_FAILED"));
        }
    }

    private static boolean hasFailed(Said<SubsidyStepTaken> step) {
        return step.payload().getOutcome() == PoolDecisionResult.FAILED;
    }
}
