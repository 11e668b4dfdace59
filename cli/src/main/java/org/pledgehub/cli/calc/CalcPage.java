package org.pledgehub.cli.calc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pledgehub.domain.compensation.ClaimantPart;
import org.pledgehub.domain.compensation.Compensation;
import org.pledgehub.domain.compensation.OthersShare;
import org.pledgehub.domain.compensation.ProofStep;
import org.pledgehub.domain.compensation.RecoverySplit;
import org.pledgehub.domain.policy.PoolPolicy;

/** The answer of {@code hub calc} as JSON. */
final class CalcPage {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = new JsonMapper();

    private CalcPage() {}

    static String text(PoolPolicy policy, Compensation due, Divided divided, Optional<FiscalDebt> debt) {
        var page = JSON.objectNode();
        page.put("policy", policy.ref().canonical());
        page.put("coveredFen", due.covered().value());
        page.put("baseFen", due.base().value());
        page.put("poolAmountFen", due.poolAmount().value());
        page.put("payableFen", due.payable().value());
        if (due.trueUp().paidBefore().isPositive()) {
            page.put("paidBeforeFen", due.trueUp().paidBefore().value());
            page.put("refundFen", due.trueUp().refund().value());
        }
        page.put("outcome", due.outcome().name());
        page.put("fiscalFen", due.fiscal().value());
        page.put("partnerFen", due.partner().value());
        debt.ifPresent(fiscal -> {
            page.put("reimbursedFen", fiscal.reimbursed().value());
            page.put("fiscalDueFen", fiscal.due().value());
        });
        var claimants = page.putArray("claimants");
        due.claimants().forEach(payment -> claimants.add(claimant(payment)));
        if (!divided.others().ofLoss().isEmpty()) {
            page.set("othersBear", parts(divided.others().ofLoss()));
        }
        var splits = page.putArray("recoveries");
        divided.recoveries().splits().forEach(split -> splits.add(split(split, divided.othersOf(splits.size()))));
        var proof = page.putArray("proof");
        steps(due, divided).forEach(step -> proof.add(step(step)));
        debt.ifPresent(fiscal -> proof.add(step(fiscal.proof())));
        return written(page);
    }

    static String written(ObjectNode page) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(page);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<ProofStep> steps(Compensation due, Divided divided) {
        var steps = new ArrayList<>(due.proof());
        steps.addAll(divided.recoveries().proof());
        steps.addAll(divided.others().proof());
        return steps;
    }

    private static ObjectNode claimant(Compensation.ClaimantPayment payment) {
        var claimant = JSON.objectNode();
        claimant.put("kind", payment.claimant().kind().name());
        if (!payment.claimant().party().isEmpty()) {
            claimant.put("party", payment.claimant().party());
        }
        if (payment.claimant().own() instanceof ClaimantPart.OwnPrincipal.Told(var own)) {
            claimant.put("ownPrincipalFen", own.value());
        }
        claimant.put("cededFen", payment.claimant().ceded().value());
        claimant.put("payableFen", payment.payable().value());
        return claimant;
    }

    private static ArrayNode parts(List<OthersShare.Part> parts) {
        var all = JSON.arrayNode();
        parts.forEach(part -> all.addObject()
                .put("kind", part.kind().name())
                .put("amountFen", part.amount().value()));
        return all;
    }

    private static ObjectNode split(RecoverySplit split, List<OthersShare.Part> others) {
        var part = JSON.objectNode();
        part.put("netFen", split.net().value());
        part.put("bankFen", split.bank().value());
        if (!others.isEmpty()) {
            part.set("others", parts(others));
        }
        part.put("fiscalFen", split.fiscal().value());
        part.put("partnerFen", split.partner().value());
        return part;
    }

    static ObjectNode step(ProofStep step) {
        var page = JSON.objectNode();
        page.put("ruleId", step.rule().ruleId());
        page.put("article", step.rule().article());
        page.put("phrase", step.rule().phrase());
        page.put("formula", step.formula());
        var inputs = page.putObject("inputs");
        step.inputs().forEach(inputs::put);
        page.put("resultFen", step.result().value());
        return page;
    }
}
