package org.pledgehub.oracle.reading;

import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.in.SubsidyApplied;
import org.pledgehub.contract.in.SubsidyProven;
import org.pledgehub.contract.in.SubsidyStepTaken;

/** What an application for a subsidy, a proof or a step has to say as a whole ({@code docs/form.md}). */
final class SubsidyForm {

    private SubsidyForm() {}

    /** The code of what it leaves out. */
    static Optional<String> missing(SpecificRecord payload) {
        boolean whole = switch (payload) {
            case SubsidyApplied said ->
                !said.getCosts().isEmpty() && said.getCosts().stream().noneMatch(cost -> cost.getAskedFen() <= 0);
            case SubsidyProven said -> isWhole(said);
            case SubsidyStepTaken said -> isWhole(said);
            default -> true;
        };
        return whole ? Optional.empty() : Optional.of("SUBSIDY_FIELD_MISSING");
    }

    private static boolean isWhole(SubsidyProven said) {
        return switch (said.getProof()) {
            case COST_PAID -> said.getCost() != null && isSum(said.getPaidFen());
            case LOAN_REPAID -> said.getLateDays() != null;
            case UNKNOWN -> true;
        };
    }

    private static boolean isWhole(SubsidyStepTaken said) {
        return switch (said.getStep()) {
            case COMPANY_CHECK,
                    INDUSTRY_FINDING,
                    EXPERT_REVIEW,
                    DEPARTMENT_OPINION,
                    FLAG_OPINION,
                    RE_REVIEW,
                    MEETING_DECISION -> said.getOutcome() != null;
            case PAYMENT, MONEY_RETURNED -> isSum(said.getAmountFen());
            case VIOLATION_FOUND -> said.getViolation() != null;
            case RECEIPT, CREDIT_REPORT, LIST_PUBLISHED, OBJECTION, RESULT_PUBLISHED, UNKNOWN -> true;
        };
    }

    private static boolean isSum(@Nullable Long fen) {
        return fen != null && fen > 0;
    }
}
