package org.pledgehub.domain.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pledgehub.domain.claim.FiguresHash;
import org.pledgehub.domain.claim.PlanAnswer;
import org.pledgehub.domain.fact.Told;

/**
 * Sees what a command has done to the course of a claim that people must look at. Money that moved is booked in any case.
 *
 * @param before the pool before the command
 * @param after the pool after it
 * @param rules references
 */
record ClaimWatch(Pool before, Pool after, PoolRules rules) {

    List<ClaimConcern> concerns(PoolClaim claim) {
        if (!before.claims().containsKey(claim.id())) {
            return List.of();
        }
        var was = before.progressOf(claim.id());
        var is = after.progressOf(claim.id());
        var concerns = new ArrayList<ClaimConcern>();
        if (!(was.answer() instanceof PlanAnswer.Open)
                && is.answer() instanceof PlanAnswer.Open
                && differ(was.hashes().due(), is.hashes().due())) {
            concerns.add(ClaimConcern.CONFIRMATION_VOIDED);
        }
        if (was.stage() == ClaimStage.DECIDED
                && is.fiscal().due().isPositive()
                && differ(was.hashes().owed(), is.hashes().owed())) {
            concerns.add(ClaimConcern.DECISION_VOIDED);
        }
        duties(claim).ifPresent(duties -> addPayments(claim, duties, concerns));
        return concerns;
    }

    private void addPayments(PoolClaim claim, ClaimDuties duties, List<ClaimConcern> concerns) {
        var was = before.progressOf(claim.id());
        var is = after.progressOf(claim.id());
        if (duties.needsConfirmation()
                && after.paidOn(claim.id()).exceeds(before.paidOn(claim.id()))
                && !is.answer().lets()) {
            concerns.add(ClaimConcern.PAID_WITHOUT_CONFIRMATION);
        }
        if (duties.reimburses()
                && is.fiscal().reimbursed().exceeds(was.fiscal().reimbursed())
                && !is.ballot().decides(duties.quorum())
                && duties.quorum() > 0) {
            concerns.add(ClaimConcern.REIMBURSED_WITHOUT_DECISION);
        }
    }

    private Optional<ClaimDuties> duties(PoolClaim claim) {
        return claim.assessment().terms(rules).map(ClaimDuties::of);
    }

    private static boolean differ(Told<FiguresHash> one, Told<FiguresHash> other) {
        return !one.equals(other);
    }
}
