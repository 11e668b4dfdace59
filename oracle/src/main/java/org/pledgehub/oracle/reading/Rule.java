package org.pledgehub.oracle.reading;

/**
 * A parameter of a policy with its place in the text.
 *
 * @param value value
 * @param ruleId rule id, e.g. {@code CY-18}
 * @param article article
 * @param phrase quoted phrase, empty where the text says nothing
 */
public record Rule<T>(T value, String ruleId, String article, String phrase) {}
