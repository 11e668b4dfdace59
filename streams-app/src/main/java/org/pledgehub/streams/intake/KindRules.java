package org.pledgehub.streams.intake;

import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** What single kinds of payload ask for beyond what the fields themselves do: of these amounts one must be above zero. */
final class KindRules {

    private static final Map<String, List<String>> POSITIVE = Map.of(
            "LoanDisbursed", List.of("amountFen"),
            "RepaymentReceived", List.of("principalFen", "interestFen", "penaltyFen"),
            "PrincipalWrittenOff", List.of("principalFen"),
            "RecoveryReceived", List.of("grossFen"),
            "AccountMovement", List.of("amountFen"),
            "CompensationPlanned", List.of("amountFen"),
            "ClaimWrittenOff", List.of("amountFen"),
            "ReimbursementApplied", List.of("amountFen"),
            "CompensationNotice",
                    List.of(
                            "principalFen",
                            "interestFen",
                            "penaltyInterestFen",
                            "overdueInterestFen",
                            "overduePenaltyFen",
                            "requestedFen"));

    private KindRules() {}

    /** Checks the payload as a whole. */
    static void check(SpecificRecord payload, FormFindings findings) {
        var fields = POSITIVE.getOrDefault(payload.getSchema().getName(), List.of());
        if (!fields.isEmpty()
                && !ClaimRules.mayLackAmounts(payload)
                && fields.stream().allMatch(field -> isZeroOrAbsent(payload, field))) {
            findings.fault("AMOUNT_NOT_POSITIVE", String.join("+", fields), 0);
        }
    }

    private static boolean isZeroOrAbsent(SpecificRecord payload, String field) {
        Object amount = payload.get(payload.getSchema().getField(field).pos());
        return amount == null || amount.equals(0L);
    }
}
