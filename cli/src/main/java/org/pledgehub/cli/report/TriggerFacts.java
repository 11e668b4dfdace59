package org.pledgehub.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.pledgehub.contract.common.ProofStep;
import org.pledgehub.contract.common.RuleCheck;
import org.pledgehub.contract.out.CompensationTrigger;

/** One trigger in the report, with its checks, its proof and the events it rests on. */
final class TriggerFacts {
    private TriggerFacts() {}

    static ObjectNode of(CompensationTrigger trigger) {
        return new JsonTree()
                .put("claim", trigger.getClaimId())
                .put("loan", trigger.getLoan())
                .put("bank", trigger.getBank())
                .put("pool", trigger.getPool())
                .put("policy", trigger.getPolicy())
                .put("coveredFen", trigger.getCoveredFen())
                .put("baseFen", trigger.getBaseFen())
                .put("poolAmountFen", trigger.getPoolAmountFen())
                .put("payableFen", trigger.getPayableFen())
                .put("outcome", trigger.getOutcome())
                .put("fiscalFen", trigger.getFiscalFen())
                .put("partnerFen", trigger.getPartnerFen())
                .put("notifiedFen", trigger.getNotifiedFen())
                .put("checks", checks(trigger))
                .put("proof", proof(trigger))
                .putAll(
                        "inputs",
                        trigger.getInputs().stream()
                                .map(input -> input.getParty() + "/" + input.getEventId())
                                .sorted()
                                .toList())
                .node();
    }

    private static ArrayNode checks(CompensationTrigger trigger) {
        var checks = JsonNodeFactory.instance.arrayNode();
        trigger.getChecks().forEach(check -> checks.add(check(check)));
        return checks;
    }

    private static ObjectNode check(RuleCheck check) {
        return new JsonTree()
                .put("ruleId", check.getRuleId())
                .put("article", check.getArticle())
                .put("phrase", check.getPhrase())
                .put("outcome", check.getOutcome())
                .put("code", check.getCode())
                .putMap("detail", check.getDetail())
                .node();
    }

    private static ArrayNode proof(CompensationTrigger trigger) {
        var steps = JsonNodeFactory.instance.arrayNode();
        trigger.getProof().forEach(step -> steps.add(step(step)));
        return steps;
    }

    private static ObjectNode step(ProofStep step) {
        return new JsonTree()
                .put("ruleId", step.getRuleId())
                .put("article", step.getArticle())
                .put("phrase", step.getPhrase())
                .put("formula", step.getFormula())
                .putMap("inputs", step.getInputs())
                .put("resultFen", step.getResultFen())
                .node();
    }
}
