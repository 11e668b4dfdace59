package org.pledgehub.streams.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.ConfirmationOutcome;
import org.pledgehub.contract.common.ReimbursementDocument;
import org.pledgehub.contract.in.ClaimConfirmed;
import org.pledgehub.contract.in.ReimbursementApplied;

/** What steps on a claim ask for beyond what their fields do. */
final class ClaimRules {

    /** The documents that article 15 names; others may be added. */
    private static final List<ReimbursementDocument> REQUIRED = List.of(
            ReimbursementDocument.PROJECT_DESCRIPTION,
            ReimbursementDocument.LOAN_CONTRACT,
            ReimbursementDocument.GUARANTEE_CONTRACT,
            ReimbursementDocument.COMPENSATION_PLAN);

    private ClaimRules() {}

    /** Checks the payload as a whole. */
    static void check(SpecificRecord payload, FormFindings findings) {
        if (payload instanceof ClaimConfirmed confirmed) {
            check(confirmed, findings);
        } else if (payload instanceof ReimbursementApplied applied) {
            check(applied, findings);
        }
    }

    private static void check(ClaimConfirmed confirmed, FormFindings findings) {
        var amount = confirmed.getAmountFen();
        var reason = confirmed.getReason();
        if (confirmed.getOutcome() == ConfirmationOutcome.REDUCED && (amount == null || amount == 0)) {
            findings.fault("REDUCED_SUM_MISSING", Map.of());
        }
        if (confirmed.getOutcome() == ConfirmationOutcome.REJECTED && (reason == null || reason.isBlank())) {
            findings.fault("REJECTION_REASON_MISSING", Map.of());
        }
    }

    /** What is missing is named and refuses nothing: the text asks for material and attaches nothing to its lack. */
    private static void check(ReimbursementApplied applied, FormFindings findings) {
        var missing = new ArrayList<>(REQUIRED);
        missing.removeAll(applied.getDocuments());
        if (!missing.isEmpty()) {
            findings.warning(
                    "DOCUMENTS_INCOMPLETE",
                    Map.of(
                            "missing",
                            String.join(", ", missing.stream().map(Enum::name).toList())));
        }
    }
}
