package org.pledgehub.streams.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.pledgehub.contract.common.ConfirmationOutcome;
import org.pledgehub.contract.common.ReimbursementDocument;
import org.pledgehub.contract.common.Role;
import org.pledgehub.contract.in.ClaimConfirmed;
import org.pledgehub.contract.in.CompensationNotice;
import org.pledgehub.contract.in.ReimbursementApplied;
import org.pledgehub.domain.loan.ClaimStart;

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
    static void check(SpecificRecord payload, Role sender, FormFindings findings) {
        if (payload instanceof CompensationNotice notice) {
            check(notice, sender, findings);
        } else if (payload instanceof ClaimConfirmed confirmed) {
            check(confirmed, findings);
        } else if (payload instanceof ReimbursementApplied applied) {
            check(applied, findings);
        }
    }

    /**
     * A disposal request or a borrower's application may come before its amounts. One that says what figures mean has to tell
     * figures.
     */
    static boolean mayLackAmounts(SpecificRecord payload) {
        return payload instanceof CompensationNotice notice
                && notice.getAmountBasis() == null
                && start(notice).filter(ClaimStart::mayComeBeforeItsAmounts).isPresent();
    }

    private static void check(CompensationNotice notice, Role sender, FormFindings findings) {
        start(notice)
                .filter(start -> !start.maySay(org.pledgehub.domain.fact.Role.valueOf(sender.name())))
                .ifPresent(start -> findings.fault("BORROWER_SPEAKS_THROUGH_OPERATOR", Map.of()));
    }

    private static Optional<ClaimStart> start(CompensationNotice notice) {
        var told = notice.getStartedBy();
        return Stream.of(ClaimStart.values())
                .filter(start -> told != null && start.name().equals(told.name()))
                .findFirst();
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
