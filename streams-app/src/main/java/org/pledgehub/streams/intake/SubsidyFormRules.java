package org.pledgehub.streams.intake;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.SubsidyProofKind;
import org.pledgehub.contract.common.SubsidyStepKind;
import org.pledgehub.contract.in.SubsidyApplied;
import org.pledgehub.contract.in.SubsidyProven;
import org.pledgehub.contract.in.SubsidyStepTaken;

/** What an event about a subsidy has to say, by its kind. */
final class SubsidyFormRules {

    private static final String MISSING = "SUBSIDY_FIELD_MISSING";
    private static final Set<SubsidyStepKind> WITH_OUTCOME = EnumSet.of(
            SubsidyStepKind.COMPANY_CHECK,
            SubsidyStepKind.INDUSTRY_FINDING,
            SubsidyStepKind.EXPERT_REVIEW,
            SubsidyStepKind.DEPARTMENT_OPINION,
            SubsidyStepKind.FLAG_OPINION,
            SubsidyStepKind.RE_REVIEW,
            SubsidyStepKind.MEETING_DECISION);
    private static final Set<SubsidyStepKind> WITH_AMOUNT =
            EnumSet.of(SubsidyStepKind.PAYMENT, SubsidyStepKind.MONEY_RETURNED);

    private SubsidyFormRules() {}

    /** Checks the payload as a whole. */
    static void check(SpecificRecord payload, FormFindings findings) {
        switch (payload) {
            case SubsidyApplied applied -> check(applied, findings);
            case SubsidyProven proven -> check(proven, findings);
            case SubsidyStepTaken step -> check(step, findings);
            default -> {}
        }
    }

    private static void check(SubsidyApplied applied, FormFindings findings) {
        boolean told =
                !applied.getCosts().isEmpty() && applied.getCosts().stream().allMatch(cost -> cost.getAskedFen() > 0);
        ask("costs", told ? applied : null, findings);
    }

    private static void check(SubsidyProven proven, FormFindings findings) {
        if (proven.getProof() == SubsidyProofKind.COST_PAID) {
            ask("cost", proven.getCost(), findings);
            ask("paidFen", positive(proven.getPaidFen()), findings);
        } else if (proven.getProof() == SubsidyProofKind.LOAN_REPAID) {
            ask("lateDays", proven.getLateDays(), findings);
        }
    }

    private static void check(SubsidyStepTaken step, FormFindings findings) {
        if (WITH_OUTCOME.contains(step.getStep())) {
            ask("outcome", step.getOutcome(), findings);
        }
        if (WITH_AMOUNT.contains(step.getStep())) {
            ask("amountFen", positive(step.getAmountFen()), findings);
        }
        if (step.getStep() == SubsidyStepKind.VIOLATION_FOUND) {
            ask("violation", step.getViolation(), findings);
        }
    }

    private static @Nullable Long positive(@Nullable Long amount) {
        return amount == null || amount <= 0 ? null : amount;
    }

    private static void ask(String field, @Nullable Object value, FormFindings findings) {
        if (value == null) {
            findings.fault(MISSING, Map.of("field", field));
        }
    }
}
