package org.pledgehub.oracle.claim;

import java.util.Map;
import java.util.Optional;
import org.pledgehub.contract.common.RuleCheck;
import org.pledgehub.oracle.reading.Rule;

/**
 * What one question about a claim came to.
 *
 * @param ruleId rule that asks
 * @param article its article
 * @param phrase its words
 * @param outcome answer
 * @param code reason, absent where the answer is yes
 */
record Finding(String ruleId, String article, String phrase, Outcome outcome, Optional<String> code) {

    /** How a question is answered. */
    enum Outcome {
        PASS,
        WARN,
        PENDING,
        FAIL
    }

    /** Nothing can be asked: pool or policy are not known, and the nearest policy is never taken. */
    static Finding withoutPolicy(String code) {
        return new Finding("HUB-1", "", "无适用版本时待人工确认，不取最近版本", Outcome.PENDING, Optional.of(code));
    }

    static Finding pass(Rule<?> rule) {
        return of(rule, Outcome.PASS, "");
    }

    static Finding of(Rule<?> rule, Outcome outcome, String code) {
        return new Finding(
                rule.ruleId(),
                rule.article(),
                rule.phrase(),
                outcome,
                Optional.of(code).filter(some -> !some.isEmpty()));
    }

    /** The same, but it no longer stands in the way. */
    Finding softened() {
        return outcome == Outcome.PASS ? this : new Finding(ruleId, article, phrase, Outcome.WARN, code);
    }

    RuleCheck check() {
        return RuleCheck.newBuilder()
                .setRuleId(ruleId)
                .setArticle(article)
                .setPhrase(phrase)
                .setOutcome(outcome.name())
                .setCode(code.orElse(null))
                .setDetail(Map.of())
                .build();
    }
}
