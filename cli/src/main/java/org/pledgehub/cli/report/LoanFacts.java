package org.pledgehub.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import org.pledgehub.contract.out.LoanClaim;
import org.pledgehub.contract.out.LoanRight;
import org.pledgehub.contract.out.LoanView;

/** One loan in the report: its view without the day on which it was last looked at. */
final class LoanFacts {
    private LoanFacts() {}

    static ObjectNode of(LoanView loan) {
        return new JsonTree()
                .put("pool", loan.getPool())
                .put("policy", loan.getPolicy())
                .put("stage", loan.getStage())
                .putAll("pendingReasons", loan.getPendingReasons())
                .put("borrowerUscc", loan.getBorrowerUscc())
                .put("disbursedOn", loan.getDisbursedOn())
                .put("maturityOn", loan.getMaturityOn())
                .put("disbursedFen", loan.getDisbursedFen())
                .put("repaidFen", loan.getRepaidFen())
                .put("writtenOffFen", loan.getWrittenOffFen())
                .put("recoveredFen", loan.getRecoveredFen())
                .put("outstandingFen", loan.getOutstandingFen())
                .put("overpaidFen", loan.getOverpaidFen())
                .put("exposureFen", loan.getExposureFen())
                .put("defaults", loan.getDefaults())
                .put("defaultedOn", loan.getDefaultedOn())
                .put("instalmentsDue", loan.getInstalmentsDue())
                .put("repayments", loan.getRepayments())
                .put("instalmentsMissed", loan.getInstalmentsMissed())
                .put("rights", rights(loan))
                .put("claims", claims(loan))
                .node();
    }

    private static ArrayNode rights(LoanView loan) {
        var rights = JsonNodeFactory.instance.arrayNode();
        loan.getRights().stream()
                .sorted(Comparator.comparing(LoanRight::getRight))
                .forEach(right -> rights.add(new JsonTree()
                        .put("right", right.getRight())
                        .put("registered", right.getRegistered())
                        .put("inForce", right.getInForce())
                        .node()));
        return rights;
    }

    private static ArrayNode claims(LoanView loan) {
        var claims = JsonNodeFactory.instance.arrayNode();
        loan.getClaims().stream()
                .sorted(Comparator.comparing(LoanClaim::getClaimId))
                .forEach(claim -> claims.add(new JsonTree()
                        .put("claim", claim.getClaimId())
                        .put("verdict", claim.getVerdict())
                        .putAll("reasons", claim.getReasons())
                        .node()));
        return claims;
    }
}
