package org.pledgehub.cli.calc;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgehub.domain.compensation.ProofStep;
import org.pledgehub.domain.compensation.RecoverySplit;
import org.pledgehub.domain.compensation.RecoveryTerms;
import org.pledgehub.domain.money.Fen;
import org.pledgehub.domain.money.Share;
import org.pledgehub.domain.policy.PoolTerms;

/**
 * What the fiscal account still owes the partner account (Chaoyang art. 10): its share of all that was paid, half up, less
 * its part of what was recovered, less what it has reimbursed.
 *
 * @param reimbursed what it has reimbursed, fen
 * @param due what is left, fen, not below zero
 * @param proof the step
 */
record FiscalDebt(Fen reimbursed, Fen due, ProofStep proof) {

    /** After a compensation that was paid as computed, and after these recoveries. */
    static FiscalDebt of(PoolTerms terms, RecoveryTerms paid, List<RecoverySplit> recoveries, Fen reimbursed) {
        var share = paid.fiscalShare();
        var recovered = Fen.sum(recoveries.stream().map(RecoverySplit::fiscal).toList());
        Map<String, Long> inputs = new TreeMap<>();
        inputs.put("paid", paid.paid().value());
        inputs.put("fiscalSharePpm", (long) share.ppm());
        inputs.put("reimbursed", reimbursed.value());
        var formula = "fiscalDue = max(0, halfUp(paid * fiscalSharePpm / " + Share.WHOLE_PPM + ")";
        if (!recoveries.isEmpty()) {
            var total = "fiscalTotal" + recoveries.size();
            formula += " - " + total;
            inputs.put(total, recovered.value());
        }
        var due = share.ofHalfUp(paid.paid()).minus(recovered).minus(reimbursed).atLeastZero();
        var rule = terms.policy().payment().fiscalShare().rule();
        return new FiscalDebt(reimbursed, due, ProofStep.of(rule, formula + " - reimbursed)", inputs, due));
    }
}
