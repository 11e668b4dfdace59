package org.pledgehub.oracle.reading;

import java.util.Objects;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.pledgehub.contract.common.ReportedDuty;
import org.pledgehub.contract.in.DutyReported;
import org.pledgehub.contract.in.PoolDecided;

/** What a decision about a pool, or a report of a duty, has to say as a whole ({@code docs/form.md}). */
final class LifeForm {

    private LifeForm() {}

    /** The code of what it leaves out. */
    static Optional<String> missing(SpecificRecord payload) {
        return switch (payload) {
            case PoolDecided said -> missing(said);
            case DutyReported said ->
                when(said.getDuty() == ReportedDuty.RECOVERY_STEP && isUntold(said.getClaimId()), "DUTY_CLAIM_MISSING");
            default -> Optional.empty();
        };
    }

    private static Optional<String> missing(PoolDecided said) {
        return switch (said.getDecision()) {
            case EVALUATED, AUDITED -> when(said.getResult() == null, "RESULT_MISSING");
            case CONTINUED -> when(isUntold(said.getNewPolicy()) || said.getUntil() == null, "CONTINUATION_INCOMPLETE");
            case MISUSE_TAKEN_BACK ->
                when(Objects.requireNonNullElse(said.getFiscalFen(), 0L) == 0, "MISUSED_SUM_MISSING");
            case OPERATOR_REPLACED -> when(isUntold(said.getNewOperator()), "NEW_OPERATOR_MISSING");
            case STOPPED, TERMINATED, LOSSES_CONFIRMED, LIQUIDATED, THAWED, UNKNOWN -> Optional.empty();
        };
    }

    private static boolean isUntold(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static Optional<String> when(boolean so, String code) {
        return so ? Optional.of(code) : Optional.empty();
    }
}
