package org.pledgehub.cli.archive;

import java.time.LocalDate;
import java.util.List;
import org.pledgehub.domain.fact.Told;

/**
 * The archive of one filing, of one reimbursement application, or of one check.
 *
 * @param kind which of them
 * @param subject tranche of a loan, claim, loan that was checked, or pool
 * @param bank lending bank
 * @param state state of the filing or check with its outcome, or stage of the claim
 * @param due day by which it is to be filed or done
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
        REIMBURSEMENT,
        /** A spot check 抽查 (art. 6(5)). */
        SPOT_CHECK,
        /** The operator's conditions, checked again 合作机构条件复核 (art. 7). */
        OPERATOR_CONDITIONS
    }

    boolean isComplete() {
        return missing.isEmpty();
    }
}
