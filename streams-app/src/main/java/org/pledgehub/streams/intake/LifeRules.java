package org.pledgehub.streams.intake;

import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.ReportedDuty;
import org.pledgehub.contract.in.DutyReported;
import org.pledgehub.contract.in.PoolDecided;

/** What a decision about a pool or a report of a duty has to say, by its kind. */
final class LifeRules {

    private LifeRules() {}

    /** Checks the payload as a whole. */
    static void check(SpecificRecord payload, FormFindings findings) {
        if (payload instanceof PoolDecided decided) {
            missing(decided).ifPresent(code -> findings.fault(code, Map.of()));
        }
        if (payload instanceof DutyReported report
                && report.getDuty() == ReportedDuty.RECOVERY_STEP
                && report.getClaimId() == null) {
            findings.fault("DUTY_CLAIM_MISSING", Map.of());
        }
    }

    private static Optional<String> missing(PoolDecided decided) {
        var misused = decided.getFiscalFen();
        return switch (decided.getDecision()) {
            case EVALUATED, AUDITED -> when(decided.getResult() == null, "RESULT_MISSING");
            case CONTINUED ->
                when(decided.getNewPolicy() == null || decided.getUntil() == null, "CONTINUATION_INCOMPLETE");
            case MISUSE_TAKEN_BACK -> when(misused == null || misused == 0, "MISUSED_SUM_MISSING");
            case OPERATOR_REPLACED -> when(decided.getNewOperator() == null, "NEW_OPERATOR_MISSING");
            case STOPPED, TERMINATED, LOSSES_CONFIRMED, LIQUIDATED, THAWED, UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<String> when(boolean so, String code) {
        return so ? Optional.of(code) : Optional.empty();
    }
}
