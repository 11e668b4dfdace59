package org.pledgehub.oracle.pool;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.out.NextStep;
import org.pledgehub.oracle.claim.Terms;

/**
 * How far a claim has come, in the words of the contract, and who has to act next.
 *
 * @param one the claim
 */
record Progress(Case one) {

    private static final String CURED = "DEFAULT_CURED";
    private static final String NOTHING_DUE = "NOTHING_DUE";

    /** Where it stands. */
    String stage() {
        if (one.paidFen() > 0) {
            return one.reservedFen() > 0 ? triggered() : paid();
        }
        return switch (one.standing().getVerdict()) {
            case WITHDRAWN -> "WITHDRAWN";
            case INELIGIBLE -> ineligible();
            case PENDING, UNKNOWN -> "PENDING";
            case ELIGIBLE -> eligible();
        };
    }

    private String ineligible() {
        return one.reasons().contains(CURED) ? "CURED" : "INELIGIBLE";
    }

    private String eligible() {
        if (one.amount().held().contains(NOTHING_DUE)) {
            return ineligible();
        }
        if (!one.amount().held().isEmpty()) {
            return "PENDING";
        }
        if (one.reservedFen() > 0) {
            return triggered();
        }
        return one.course().isRejected() ? "REJECTED" : "QUEUED";
    }

    private String triggered() {
        var word = one.course().answer();
        if (word.isPresent()) {
            return word.get().getOutcome().name();
        }
        if (one.course().isPlanned()) {
            return "PLANNED";
        }
        return one.course().isReviewed() ? "REVIEWED" : "TRIGGERED";
    }

    private String paid() {
        var dues = one.course().dues();
        if (dues.fiscalDue() > 0) {
            if (!one.course().isAppliedFor()) {
                return "PARTNER_PAID";
            }
            return one.course().isDecided() ? "DECIDED" : "REIMBURSEMENT_APPLIED";
        }
        if (dues.recovered().pool() + one.course().writtenOff() >= one.paidFen()) {
            return "CLOSED";
        }
        if (dues.recoveredGross() > 0 || dues.recoveryCost() > 0 || dues.curedSince()) {
            return "RECOVERING";
        }
        return dues.fiscalShare() > 0 ? "FISCAL_PAID" : "PARTNER_PAID";
    }

    /** Who has to do what next, if anybody has to. */
    @Nullable
    NextStep next() {
        return switch (stage()) {
            case "TRIGGERED", "REVIEWED", "PLANNED", "CONFIRMED", "REDUCED" -> beforePayment();
            case "PARTNER_PAID", "REIMBURSEMENT_APPLIED", "DECIDED", "FISCAL_PAID", "RECOVERING" -> afterPayment();
            default -> null;
        };
    }

    private NextStep beforePayment() {
        if (Since.of(one).filter(since -> since.dueFen().isEmpty()).isPresent()) {
            return new NextStep("COMPLETE", Role.OPERATOR, one.lacks());
        }
        boolean confirms = terms().map(Terms.Course::confirms).orElse(false);
        boolean confirmed = one.course().answer().isPresent() && !one.course().isRejected();
        if (!confirms || confirmed) {
            return step("PAY", Role.CUSTODIAN);
        }
        if (!one.course().isReviewed()) {
            return step("REVIEW", Role.OPERATOR);
        }
        return one.course().isPlanned() ? step("CONFIRM", Role.AUTHORITY) : step("PLAN", Role.OPERATOR);
    }

    private @Nullable NextStep afterPayment() {
        var dues = one.course().dues();
        if (dues.refund() > 0) {
            return step("REFUND", Role.BANK);
        }
        if (dues.fiscalDue() == 0) {
            return dues.recoveryHasEnded() ? null : step("RECOVER", Role.OPERATOR);
        }
        if (stage().equals("PARTNER_PAID")) {
            return step("APPLY_FOR_REIMBURSEMENT", Role.OPERATOR);
        }
        boolean decides = terms().map(known -> known.quorum() > 0).orElse(false);
        return decides && !one.course().isDecided()
                ? step("DECIDE", Role.AUTHORITY)
                : step("REIMBURSE", Role.CUSTODIAN);
    }

    private static NextStep step(String what, Role who) {
        return new NextStep(what, who, List.of());
    }

    private Optional<Terms.Course> terms() {
        return one.terms().map(Terms::course);
    }
}
