package org.pledgehub.domain.policy;

/**
 * Where a rule stands: what every decision quotes.
 *
 * @param ruleId rule id of the preset, such as {@code CY-16}
 * @param article article of the source text, such as 第十六条
 * @param phrase words of the source text; empty only where the text is silent
 */
public record RuleText(String ruleId, String article, String phrase) {}
