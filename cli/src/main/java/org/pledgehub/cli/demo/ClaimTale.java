package org.pledgehub.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.pledgehub.cli.text.CodeWords;
import org.pledgehub.cli.text.Sentence;

/** What became of the claims that were paid, and of the pools that have ended, told from the facts of the report. */
final class ClaimTale {
    private final ObjectNode facts;

    ClaimTale(ObjectNode facts) {
        this.facts = facts;
    }

    List<Sentence> sentences() {
        var lines = new ArrayList<Sentence>();
        for (var claim : facts.path("claims")) {
            if (claim.path("paidFen").asLong() > 0) {
                lines.add(paid(claim));
                lines.add(reimbursed(claim));
                lines.add(recovered(claim));
            }
        }
        facts.path("pools").properties().stream()
                .filter(pool -> pool.getValue().path("life").has("endedOn"))
                .forEach(pool -> lines.add(wound(pool.getKey(), pool.getValue().path("life"))));
        return List.copyOf(lines);
    }

    private static Sentence paid(JsonNode claim) {
        return new Sentence(
                        "补偿 %s：%s 合作机构实地核查，%s 管理机构按金额摘要确认，社会资本账户支付 %s",
                        "Claim of %s: checked on site on %s, confirmed on the hash of its figures on %s,"
                                + " %s paid from the partner account")
                .formatted(
                        claim.path("loan").asText(),
                        step(claim, "REVIEWED"),
                        step(claim, "CONFIRMED"),
                        YuanText.in(claim, "paidFen"));
    }

    private static Sentence reimbursed(JsonNode claim) {
        return new Sentence(
                        "  %s 申请财政补偿，%s 于 %s 集体决策同意，财政账户补偿 %s",
                        "  applied for on %s, decided by %s on %s, %s reimbursed from the fiscal account")
                .formatted(
                        step(claim, "APPLIED"),
                        voters(claim),
                        step(claim, "APPROVED"),
                        YuanText.in(claim, "reimbursedFen"));
    }

    private static Sentence recovered(JsonNode claim) {
        return new Sentence(
                        "  追偿 %s，费用 %s → 银行 %s + 财政 %s + 社会资本 %s，待追偿 %s，%s",
                        "  recovered %s at a cost of %s → bank %s + fiscal %s + partner %s, still to recover %s, %s")
                .formatted(
                        YuanText.in(claim, "recoveredGrossFen"),
                        YuanText.in(claim, "recoveryCostFen"),
                        YuanText.in(claim, "recoveredBankFen"),
                        YuanText.in(claim, "recoveredFiscalFen"),
                        YuanText.in(claim, "recoveredPartnerFen"),
                        YuanText.in(claim, "stillToRecoverFen"),
                        CodeWords.CLAIM_STAGE.of(claim.path("stage").asText()));
    }

    private static Sentence wound(String id, JsonNode life) {
        return new Sentence(
                        "资金池 %s 终结：%s 届满，%s 评估，%s 停止，%s 确认损失，%s 清算（退回财政 %s、社会资本 %s），%s 审计，%s",
                        "Pool %s wound up: term ended on %s, evaluated on %s, stopped on %s,"
                                + " losses confirmed on %s, liquidated on %s (fiscal %s and partner %s given back),"
                                + " audited on %s, %s")
                .formatted(
                        id,
                        life.path("termEndsOn").asText(),
                        life.path("evaluatedOn").asText(),
                        life.path("endedOn").asText(),
                        life.path("lossesConfirmedOn").asText(),
                        life.path("liquidatedOn").asText(),
                        YuanText.in(life, "distributedFiscalFen"),
                        YuanText.in(life, "distributedPartnerFen"),
                        life.path("auditedOn").asText(),
                        CodeWords.LIFE.of(life.path("state").asText()));
    }

    /** The day of the last step of a kind. */
    private static String step(JsonNode claim, String kind) {
        return StreamSupport.stream(claim.path("steps").spliterator(), false)
                .filter(step -> step.path("step").asText().equals(kind))
                .map(step -> step.path("on").asText())
                .reduce((earlier, later) -> later)
                .orElse("-");
    }

    private static String voters(JsonNode claim) {
        return StreamSupport.stream(claim.path("steps").spliterator(), false)
                .filter(step -> step.path("step").asText().equals("APPROVED"))
                .map(step -> step.path("voter").asText())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
