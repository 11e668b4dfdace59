package org.pledgehub.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.pledgehub.cli.text.CodeWords;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.contract.ReasonCatalogue;

/** What happened in the story, told from the facts of the report and from nothing else. */
final class DemoTale {
    private static final String LAPSED = StoryCast.HAITANG + "/" + NewsLoans.LAPSED;
    private static final String NOT_ELIGIBLE = StoryCast.QINGYUN + "/" + NewsLoans.NOT_ELIGIBLE;

    private final ObjectNode facts;

    DemoTale(ObjectNode facts) {
        this.facts = facts;
    }

    /** One sentence a line. */
    List<Sentence> sentences() {
        var lines = new ArrayList<Sentence>();
        facts.path("pools").properties().forEach(pool -> lines.add(exposure(pool.getKey(), pool.getValue())));
        for (var trigger : facts.path("triggers")) {
            lines.add(trigger(trigger));
        }
        lines.addAll(new ClaimTale(facts).sentences());
        lines.add(deadline(StoryCast.HAITANG, NewsLoans.FILING_MISSED));
        lines.add(deadline(StoryCast.QINGYUN, NewsLoans.FILED_ON_THE_LAST_DAY));
        lines.add(deadline(StoryCast.QINGYUN, NewsLoans.FILED_LATE));
        lines.add(claim(NOT_ELIGIBLE, new Sentence("补偿申请", "A claim")));
        lines.add(claim(
                LAPSED, new Sentence("专利追溯失效，触发被收回", "A patent lapsed retroactively, so the trigger was taken back:")));
        lines.add(badSender());
        lines.addAll(new StorySums(facts).sentences());
        return List.copyOf(lines);
    }

    private static Sentence exposure(String id, JsonNode pool) {
        return new Sentence(
                        "资金池 %s：%d 笔贷款、%d 家企业，放款 %s，余额 %s，资金池承担 %s，已预留 %s，可用 %s，违约 %d 笔",
                        "Pool %s: loans %d, companies %d, %s lent, %s outstanding, %s borne by the pool,"
                                + " %s reserved, %s available, %d in default")
                .formatted(
                        id,
                        pool.path("loans").asLong(),
                        pool.path("borrowers").asLong(),
                        YuanText.in(pool, "disbursedFen"),
                        YuanText.in(pool, "outstandingFen"),
                        YuanText.in(pool, "exposureFen"),
                        YuanText.in(pool, "reservedFen"),
                        YuanText.in(pool, "availableFen"),
                        pool.path("defaults").asLong());
    }

    private static Sentence trigger(JsonNode trigger) {
        return new Sentence(
                        "触发补偿 %s：损失 %s → 资金池 %s = 财政 %s + 社会资本 %s（%s）",
                        "Trigger for %s: loss %s → pool %s = fiscal %s + partner %s (%s)")
                .formatted(
                        trigger.path("loan").asText(),
                        YuanText.in(trigger, "coveredFen"),
                        YuanText.in(trigger, "poolAmountFen"),
                        YuanText.in(trigger, "fiscalFen"),
                        YuanText.in(trigger, "partnerFen"),
                        trigger.path("policy").asText());
    }

    private Sentence deadline(String bank, String contract) {
        var loan = bank + "/" + contract;
        return StreamSupport.stream(facts.path("deadlines").spliterator(), false)
                .filter(deadline -> deadline.path("loan").asText().equals(loan))
                .findFirst()
                .map(deadline -> deadline(loan, deadline))
                .orElse(new Sentence(loan + " 没有备案期限", loan + " has no filing deadline"));
    }

    private static Sentence deadline(String loan, JsonNode deadline) {
        return new Sentence("备案 %s：%s 放款，%s 到期，%s", "Filing of %s: lent on %s, due on %s, %s")
                .formatted(
                        loan,
                        deadline.path("disbursedOn").asText(),
                        deadline.path("dueOn").asText(),
                        CodeWords.DEADLINE.of(deadline.path("state").asText()));
    }

    private Sentence claim(String loan, Sentence what) {
        var claim = facts.path("loans").path(loan).path("claims").path(0);
        var told = new Sentence("%s %s：%s", "%s %s: %s")
                .formatted(
                        what, loan, CodeWords.VERDICT.of(claim.path("verdict").asText("-")));
        for (var code : claim.path("reasons")) {
            told = new Sentence("%s；%s", "%s; %s").formatted(told, reason(code.asText()));
        }
        return told;
    }

    /**
     * Why a reason arises; the facts name reasons by code only, so nothing could fill the blanks of the sentence
     * itself.
     */
    private static Sentence reason(String code) {
        var catalogue = ReasonCatalogue.shipped();
        if (!catalogue.knows(code)) {
            return new Sentence(code, code);
        }
        var reason = catalogue.reason(code);
        return new Sentence(reason.causeZh() + "（" + code + "）", code + ": " + reason.causeEn());
    }

    private Sentence badSender() {
        var answers = facts.path("feedback").path(StoryCast.CHANGQIAO);
        return new Sentence(
                        "%s 的错误数据：拒绝 %d 条、重复 %d 条、等待 %d 条（%s）；死信（%s）",
                        "Bad events of %s: %d rejected, %d repeated, %d waiting (%s); dead letters (%s)")
                .formatted(
                        StoryCast.CHANGQIAO,
                        answers.path("REJECTED").asInt(),
                        answers.path("DUPLICATE").asInt(),
                        answers.path("PENDING").asInt(),
                        counts(answers.path("reasons")),
                        counts(facts.path("deadLetters")));
    }

    private static Sentence counts(JsonNode counts) {
        var zh = counts.properties().stream()
                .map(count -> reason(count.getKey()).zh() + " " + count.getValue() + " 条")
                .collect(Collectors.joining("；"));
        var en = counts.properties().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
        return new Sentence(zh, en);
    }
}
