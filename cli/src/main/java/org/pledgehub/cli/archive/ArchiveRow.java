package org.pledgehub.cli.archive;

import java.time.LocalDate;
import java.util.List;
import org.pledgehub.domain.fact.Told;

/**
 * The archive of one filing or of one reimbursement application.
 *
 * @param kind which of them
 * @param subject tranche of a loan, or claim
 * @param bank lending bank
 * @param state state of the filing, or stage of the claim
 * @param due day by which it is to be filed
 * @param present codes of the material that came
 * @param missing codes of the material that did not
 * @param missingSince day from which something is missing
 */
record ArchiveRow(
        Kind kind,
        String subject,
        String bank,
        String state,
        Told<LocalDate> due,
        List<String> present,
        List<String> missing,
        Told<LocalDate> missingSince) {

    ArchiveRow {
        present = List.copyOf(present);
        missing = List.copyOf(missing);
    }

    /** What the material belongs to. */
    enum Kind {
        /** A project filing 备案 (art. 16). */
        FILING,
        /** An application for reimbursement 风险补偿申请 (art. 15). */
        REIMBURSEMENT
    }

    boolean isComplete() {
        return missing.isEmpty();
    }
}
