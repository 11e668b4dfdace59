package org.pledgehub.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.pledgehub.contract.out.ClaimStep;
import org.pledgehub.contract.out.ClaimView;

/** One claim in the report: how far it has come, what moved on it, and who took which step. */
final class ClaimFacts {
    private ClaimFacts() {}

    static ObjectNode of(ClaimView claim) {
        return new JsonTree()
                .put("claim", claim.getClaimId())
                .put("loan", claim.getLoan())
                .put("pool", claim.getPool())
                .put("stage", claim.getStage())
                .put("coveredFen", claim.getCoveredFen())
                .put("poolAmountFen", claim.getPoolAmountFen())
                .put("confirmation", claim.getConfirmation())
                .put("paidFen", claim.getPaidFen())
                .put("fiscalShareFen", claim.getFiscalShareFen())
                .put("reimbursedFen", claim.getReimbursedFen())
                .put("fiscalDueFen", claim.getFiscalDueFen())
                .put("recoveredGrossFen", claim.getRecoveredGrossFen())
                .put("recoveryCostFen", claim.getRecoveryCostFen())
                .put("recoveredBankFen", claim.getRecoveredBankFen())
                .put("recoveredFiscalFen", claim.getRecoveredFiscalFen())
                .put("recoveredPartnerFen", claim.getRecoveredPartnerFen())
                .put("stillToRecoverFen", claim.getStillToRecoverFen())
                .put("steps", steps(claim))
                .node();
    }

    private static ArrayNode steps(ClaimView claim) {
        var steps = JsonNodeFactory.instance.arrayNode();
        claim.getSteps().forEach(step -> steps.add(step(step)));
        return steps;
    }

    private static ObjectNode step(ClaimStep step) {
        return new JsonTree()
                .put("step", step.getStep())
                .put("on", step.getOn())
                .put("party", step.getParty())
                .put("voter", step.getVoter())
                .node();
    }
}
